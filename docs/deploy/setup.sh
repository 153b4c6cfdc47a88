#!/usr/bin/env bash
# Runs beside the first member: what it may do without a user ends when there is one.
set -euo pipefail
password=$(cat /daicho/passwords/admin)
admin="mongodb://admin:${password}@mongo1:27017,mongo2:27017,mongo3:27017/admin?replicaSet=rs0"

if ! mongosh "$admin" --quiet --eval 'db.hello().primary' 2>/dev/null; then
    mongosh mongodb://127.0.0.1:27017 --quiet --file /daicho/replica-set.js
    # without a user, whoever comes from localhost may make the first one, on the primary
    until mongosh mongodb://127.0.0.1:27017/admin --quiet --eval '
        const fs = require("fs");
        if (!db.hello().isWritablePrimary) { quit(1); }
        db.createUser({user: "admin", pwd: fs.readFileSync("/daicho/passwords/admin", "utf8").trim(),
            roles: ["userAdminAnyDatabase", "clusterAdmin", "backup", "restore"]});'; do
        sleep 1
    done
fi
exec mongosh "$admin" --quiet --file /daicho/roles.js
