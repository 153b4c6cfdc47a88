#!/usr/bin/env bash
# Makes the files with secrets that compose.yaml mounts, where they are missing.
set -euo pipefail
umask 077
cd "$(dirname "$0")"
mkdir -p secrets/passwords secrets/command-side secrets/query-side
[ -f secrets/mongo-keyfile ] || openssl rand -base64 756 > secrets/mongo-keyfile
for user in admin daicho-command-side daicho-erasure daicho-query-side; do
    [ -f "secrets/passwords/$user" ] || openssl rand -hex 24 > "secrets/passwords/$user"
done

uri() {
    printf 'mongodb://%s:%s@mongo1:27017,mongo2:27017,mongo3:27017/daicho?replicaSet=rs0&authSource=daicho' \
        "$1" "$(cat "secrets/passwords/$1")"
}

uri daicho-command-side > secrets/command-side/daicho.mongodb.uri
uri daicho-erasure > secrets/command-side/daicho.erasure.mongodb-uri
uri daicho-query-side > secrets/query-side/daicho.mongodb.uri
# the user that the image runs as must be able to read them; the directory above keeps others out
chmod 755 secrets/command-side secrets/query-side
chmod 644 secrets/command-side/* secrets/query-side/*
