package io.daicho.refusal;

import org.hamcrest.Description;
import org.hamcrest.Matcher;
import org.hamcrest.TypeSafeMatcher;

/** Expects a refusal of a kind about a member. */
public final class Refused extends TypeSafeMatcher<Refusal> {

    private final Class<? extends Refusal> type;
    private final String slug;
    private final String field;

    private Refused(Class<? extends Refusal> type, String slug, String field) {
        super(Refusal.class);
        this.type = type;
        this.slug = slug;
        this.field = field;
    }

    public static Matcher<Refusal> as(Class<? extends Refusal> type, String slug, String field) {
        return new Refused(type, slug, field);
    }

    @Override
    protected boolean matchesSafely(Refusal refusal) {
        return type.isInstance(refusal)
                && refusal.slug().equals(slug)
                && refusal.field().equals(field);
    }

    @Override
    public void describeTo(Description description) {
        description.appendText(type.getSimpleName() + " " + slug + " about " + field);
    }
}
