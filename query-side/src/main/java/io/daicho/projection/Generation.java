package io.daicho.projection;

/**
 * One building of a projection's rows, from the first event on.
 *
 * @param projection its name
 * @param version of the code that makes the rows
 * @param number from 1 within the version
 */
public record Generation(String projection, int version, int number) {

    public Generation {
        if (version < 1 || number < 1) {
            throw new IllegalArgumentException("no generation " + number + " of " + projection + " " + version);
        }
    }

    static Generation first(Projection projection) {
        return new Generation(projection.name(), projection.version(), 1);
    }

    /** Name of its rows, its position and its token, e.g. {@code measure_1} for the first and {@code measure_1_2}. */
    public String storageName() {
        String first = projection + "_" + version;
        return number == 1 ? first : first + "_" + number;
    }

    public Generation withNumber(int other) {
        return new Generation(projection, version, other);
    }

    @Override
    public String toString() {
        return storageName();
    }
}
