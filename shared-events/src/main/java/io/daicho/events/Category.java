package io.daicho.events;

/** Category of the strategy a measure stands under, e.g. 1 ２０２０大会の成功. */
public record Category(int number, String name) {

    public Category {
        if (number < 1 || number > 99) {
            throw new IllegalArgumentException("category number outside 1 to 99: " + number);
        }
        Texts.filled("category name", name, 200);
    }
}
