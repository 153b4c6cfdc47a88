// Begins the replica set of the members in $DAICHO_MEMBERS, unless there is one, and waits for its primary: the first,
// where the first user is made.
const members = (process.env.DAICHO_MEMBERS || 'mongo1:27017,mongo2:27017,mongo3:27017').split(',');

const begun = () => {
    try {
        return db.hello().setName !== undefined;
    } catch (e) {
        return false;
    }
};

if (!begun()) {
    rs.initiate({ _id: 'rs0', members: members.map((host, _id) => ({ _id, host, priority: _id === 0 ? 2 : 1 })) });
}
while (!db.hello().primary) {
    sleep(500);
}
print(`the primary is ${db.hello().primary}`);
