package io.daicho.bundle;

import java.io.IOException;

/** Shows that a bundle goes on where an older one ended: nothing of what was signed then has changed since. */
public final class BundleExtension {

    private final Bundle older;
    private final Bundle newer;

    /** @param older a bundle that has been verified */
    public BundleExtension(Bundle older, Bundle newer) {
        this.older = older;
        this.newer = newer;
    }

    /** Number of events that both must have in common. */
    public long common() {
        return older.checkpoint().size();
    }

    /**
     * @param verified the newer one, with {@link #common()} as its prefix
     * @throws BundleFault naming the first position and field that differ, or saying that the newer bundle is the shorter one
     */
    public void check(VerifiedBundle verified) throws IOException, BundleFault {
        if (verified.checkpoint().size() < common()) {
            throw new BundleFault("does not go on from the older bundle: it has "
                    + verified.checkpoint().size() + " events, the older one " + common());
        }
        if (!verified.prefix().equals(older.checkpoint().root())) {
            throw fork();
        }
    }

    private BundleFault fork() throws IOException, BundleFault {
        try (BundleEvents then = older.events();
                BundleEvents now = newer.events()) {
            BundleEvent before = then.next();
            BundleEvent after = now.next();
            while (before != null && after != null && before.hash().equals(after.hash())) {
                before = then.next();
                after = now.next();
            }
            if (before == null || after == null) {
                throw new IllegalStateException("two roots of the same events");
            }
            String what = FirstDifference.between(before.text(), after.text())
                    .map(difference ->
                            difference.pointer() + " was " + difference.one() + " and is " + difference.other())
                    .orElseThrow();
            return new BundleFault("does not go on from the older bundle: position "
                    + before.leaf().position() + " is another event, " + what);
        }
    }
}
