#!/usr/bin/env bash
# Starts mongod as its image would, with a copy of the key file that is its own: it refuses one that others may read.
set -euo pipefail
install -d -o mongodb -g mongodb -m 700 /etc/mongo
install -o mongodb -g mongodb -m 400 /daicho/keyfile /etc/mongo/keyfile
exec docker-entrypoint.sh "$@"
