// Creates or brings up to date Daicho's database roles and users:
//
//   mongosh "$ADMIN_URI" --file roles.js
//
// ADMIN_URI is a user's who may create roles and users. The database is $DAICHO_DATABASE, by default daicho; roles and
// users belong to it, so connection strings need authSource=<database>. The passwords stand in the files
// $DAICHO_PASSWORDS/<user>, by default /run/daicho-passwords/<user>; a user without a file is left as it is.
//
// What is granted stands in roles.json. Run it again with the files of a new version before that version starts.
const fs = require('fs');
const path = require('path');

const here = process.env.DAICHO_ROLES || __dirname;
const definition = JSON.parse(fs.readFileSync(path.join(here, 'roles.json'), 'utf8'));
const name = process.env.DAICHO_DATABASE || 'daicho';
const passwords = process.env.DAICHO_PASSWORDS || '/run/daicho-passwords';
const database = db.getSiblingDB(name);

// MongoDB's privileges name collections one by one: every version up to the present one, which older nodes still use, and
// so many generations of each
const views = [];
for (const [projection, newest] of Object.entries(definition.projections)) {
    for (let version = 1; version <= newest; version++) {
        views.push(`view_${projection}_${version}`);
        for (let generation = 2; generation <= definition.generations; generation++) {
            views.push(`view_${projection}_${version}_${generation}`);
        }
    }
}

const collections = (pattern) => (pattern === 'view_*' ? views : [pattern]);

for (const [role, granted] of Object.entries(definition.roles)) {
    const privileges = Object.entries(granted).flatMap(([pattern, actions]) =>
        collections(pattern).map((collection) => ({ resource: { db: name, collection }, actions })));
    if (database.getRole(role)) {
        database.updateRole(role, { privileges, roles: [] });
    } else {
        database.createRole({ role, privileges, roles: [] });
    }
    print(`role ${role}: ${privileges.length} collections`);
}

for (const [user, role] of Object.entries(definition.users)) {
    const file = path.join(passwords, user);
    if (!fs.existsSync(file)) {
        print(`user ${user}: no file ${file}, left as it is`);
        continue;
    }
    const pwd = fs.readFileSync(file, 'utf8').trim();
    if (database.getUser(user)) {
        database.updateUser(user, { pwd, roles: [role] });
    } else {
        database.createUser({ user, pwd, roles: [role] });
    }
    print(`user ${user}: ${role}`);
}
