// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli;

import eu.fondaco.cli.MadeWords.Item;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What chance decides of a made sheet, and the words that it takes. */
final class MadeDraw {

    final Random random;
    final MadeWords words;

    /** Words that stay the same all over a file, by what they say. */
    final Map<String, String> chosen = new HashMap<>();

    MadeDraw(Random random, MadeWords words) {
        this.random = random;
        this.words = words;
    }

    int weighted(int... weights) {
        int left = random.nextInt(Arrays.stream(weights).sum());
        for (int i = 0; i < weights.length; i++) {
            left -= weights[i];
            if (left < 0) {
                return i;
            }
        }
        return 0;
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** One of the words of a key; the same all over a file. */
    String word(String key) {
        return chosen.computeIfAbsent(key, k -> one(words.of(k)));
    }

    @SafeVarargs
    final <T> T one(T... of) {
        return of[random.nextInt(of.length)];
    }

    List<Item> some(List<Item> of, int least, int most) {
        List<Item> all = new ArrayList<>(of);
        Collections.shuffle(all, random);
        int n = Math.min(all.size(), least + random.nextInt(most - least + 1));
        return new ArrayList<>(all.subList(0, n));
    }
}
