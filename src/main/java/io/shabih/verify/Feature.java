package io.shabih.verify;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One named thing that is measured on a pair of articles, from 0 to 1. None depends on which article comes
 * first. Where an article is silent the value is 0: silence neither agrees nor conflicts.
 *
 * <p>Words count by their rarity in news ({@link io.shabih.facts.Terms}), so that {@code قال اليوم} in
 * common means nothing and a name in common means much.
 */
public enum Feature {
    /** Jaccard of the bodies' shingles; of the headlines' where one has no body. */
    RESEMBLANCE,
    /** The larger containment of the shingles. */
    CONTAINMENT,
    /** Jaccard of the headlines' words. */
    HEADLINE_WORDS,
    /** Share of the shorter headline's words in the other headline. */
    HEADLINE_INSIDE,
    /** Jaccard of the headlines' words as they are written, all of one weight. */
    HEADLINE_PLAIN,
    /** Jaccard of the words of headline and lead. */
    LEAD_WORDS,
    /**
     * Share of a lead's shingles that stand in the other text; the larger of the two. A report that was taken over
     * brings its lead; pages that share a list of other reports, or the background at the end, do not.
     */
    LEAD_TAKEN_ONCE,
    /** The same, the lesser of the two. */
    LEAD_TAKEN,
    /** {@link #LEAD_TAKEN_ONCE} times {@link #CONTAINMENT}: high only where both are. */
    LEAD_AND_TEXT_TAKEN,
    /** Share of the words of headline and lead that the other article tells in its head; the lesser of the two. */
    LEAD_TOLD,
    /** The same, the larger of the two. */
    LEAD_TOLD_ONCE,
    /** Jaccard of the words of headline and first hundred words. */
    HEAD_WORDS,
    /** Share of the shorter head's words in the other head. */
    HEAD_INSIDE,
    /** Share of a headline's words that the other article tells in its head; the lesser of the two. */
    HEADLINE_TOLD,
    /** The same, the larger of the two. */
    HEADLINE_TOLD_ONCE,
    /** Weight of rare words (names) in both headlines, 1 from three on. */
    HEADLINE_NAMES,
    /** Weight of rare words in both leads, 1 from six on. */
    LEAD_NAMES,
    /** One has no body. */
    NO_BODY,
    /** Shorter length as a share of the longer. */
    LENGTH_RATIO,
    /** One has no date. */
    NO_DATE,
    /** Published further apart: 0 the same hour, 1/2 at about a day, 1 from a month on. */
    APART,
    /** {@link #APART} for the share of the text that is not the same. */
    APART_OWN_WORDS,
    /** Published on different days (more than 20 hours apart), for the share of the text that is not the same. */
    OTHER_DAY_OWN_WORDS,
    /** Both headlines give a number, and the same one. */
    HEADLINE_NUMBERS_AGREE,
    /** Both headlines give numbers that differ: 1 where neither article knows the other's. */
    HEADLINE_NUMBERS_CONFLICT,
    /** Share of the text with fewer numbers that the other one gives too. */
    NUMBERS_AGREE,
    /** Share of numbers that only one gives, where both give some that the other does not. */
    NUMBERS_CONFLICT,
    /** Numbers of the leads that the other article does not give, on both sides. */
    LEAD_NUMBERS_CONFLICT,
    /** Weekday or month of the headlines differ, or the day that is meant by today, yesterday or tomorrow. */
    HEADLINE_DAYS_CONFLICT,
    /** Weekdays of the leads differ. */
    LEAD_DAYS_CONFLICT,
    /** One headline denies, or says the opposite (rises, falls). */
    HEADLINE_OPPOSITE,
    /** One is a numbered part or an addition, the other is not, or another one. */
    OTHER_PART,
    /**
     * Each headline has a word that its own body tells of and the other article does not know: two persons, two
     * places, two clubs in one template. The weight of the rarest; the lesser of the two sides.
     */
    HEADLINE_NAMES_CONFLICT,
    /** The same of the leads. */
    LEAD_NAMES_CONFLICT,
    /** Rare words that both heads have, with the logarithm of their weight: 1 from thirty on. */
    HEAD_NAMES,
    /** A number of one headline that the other article, which has numbers, does not give. */
    HEADLINE_NUMBERS_NEW,
    /** The texts share more than phrases: 0 up to a containment of 0.2, 1 from 0.7 on. */
    TEXT_TAKEN,
    /** The headlines are nearly the same: 0 up to half of the words, 1 where all are in both. */
    HEADLINE_TAKEN,
    /** One headline asks or explains, the other does not. */
    HEADLINE_ASKS_ONCE,
    /** One lead is in the future tense, the other is not. */
    LEAD_AWAITS_ONCE,
    /** Share of the earlier article's lead that the later one tells anywhere. */
    EARLIER_TOLD,
    /** Share of the later article's lead that the earlier one tells anywhere: what is left is the later's news. */
    LATER_TOLD,
    /** Both name their outlet, and the same one: templates are of one outlet. */
    SAME_SOURCE,
    /** Both name their outlet, and another one. */
    OTHER_SOURCE,
    /** Of headlines alone: share of the words of both that have their like in the other ({@link HeadlineAlignment}). */
    ALIGNED,
    /** Of headlines alone: share of the words of the shorter one that have their like in the other. */
    ALIGNED_INSIDE,
    /** Of headlines alone: the heaviest word that only one of them has; the lesser of the two sides. */
    OWN_WORD,
    /** Of headlines alone: the weights of all words that only one of them has, 1 from three on; the lesser of the two sides. */
    OWN_WORDS,
    /** The same; the larger of the two sides. */
    OWN_WORDS_ONCE,
    /** Of headlines alone: each names a location, or a side of one, that the other does not. */
    OTHER_LOCATION,
    /** Of headlines alone: each has a given name that the other does not. */
    OTHER_NAME,
    /** Of headlines alone: between the same words stands something else; the weight of it where it is heaviest. */
    REPLACED,
    /** The same, where the headlines differ in nothing else, over the number of such places; 1 where it tells anything at all. */
    REPLACED_ALONE,
    /** Of headlines alone: each has a word of the list of kin words that the other has not, nor one of its kin. */
    OTHER_DEED,
    /** Of headlines alone: one tells what is to come. */
    HEADLINE_AWAITS_ONCE,
    /** Of headlines alone: who does it in one it is done to in the other. */
    ROLES_SWAPPED;

    private static final Map<String, Feature> BY_NAME = Arrays.stream(values())
            .collect(Collectors.toUnmodifiableMap(Feature::kebabName, feature -> feature));

    private final String kebabName = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The name in data files and decisions, for example {@code headline-words}. */
    public String kebabName() {
        return kebabName;
    }

    static boolean isName(String text) {
        return BY_NAME.containsKey(text);
    }

    /**
     * The feature of a name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Feature named(String kebabName) {
        Feature feature = BY_NAME.get(kebabName);
        if (feature == null) {
            throw new IllegalArgumentException(
                    "'" + kebabName + "' is no feature; allowed: " + BY_NAME.keySet());
        }
        return feature;
    }

    /** Values in the order of declaration as {@link io.shabih.Decision#features} has them; the array is not copied. */
    public static Map<String, Double> byName(double... values) {
        return new FeatureValues(values);
    }

    /** Its place in arrays of features, which are laid out in the order of declaration. */
    @SuppressWarnings("EnumOrdinal")
    public int place() {
        return ordinal();
    }
}
