package io.daicho.asof;

import java.time.Duration;

/** Lets time go by. */
interface Pause {

    /** False if it was broken off. */
    boolean take(Duration duration);

    static boolean sleep(Duration duration) {
        try {
            Thread.sleep(duration);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
