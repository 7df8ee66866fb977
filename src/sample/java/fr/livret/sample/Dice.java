package fr.livret.sample;

import java.util.List;

/** Numbers that look drawn at random but follow from what they are drawn for alone (SplitMix64), on every JDK. */
final class Dice {

    private static final long GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    private Dice(long state) {
        this.state = state;
    }

    /** Dice of their own for each purpose, so that one more throw somewhere changes nothing elsewhere. */
    static Dice of(String purpose, int... key) {
        long seed = 2025;
        for (int i = 0; i < purpose.length(); i++) {
            seed = mix(seed * 31 + purpose.charAt(i));
        }
        for (int part : key) {
            seed = mix(seed * 31 + part);
        }
        return new Dice(seed);
    }

    /** From 0, {@code bound} excluded. */
    int below(int bound) {
        state += GAMMA;
        return (int) Long.remainderUnsigned(mix(state), bound);
    }

    int between(int first, int last) {
        return first + below(last - first + 1);
    }

    boolean oneIn(int n) {
        return below(n) == 0;
    }

    <T> T pick(List<T> list) {
        return list.get(below(list.size()));
    }

    private static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
        return b ^ (b >>> 31);
    }
}
