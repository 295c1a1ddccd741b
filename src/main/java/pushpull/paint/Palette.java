package pushpull.paint;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The colours of one theme, all opaque: grounds, inks, forces and classes.
public record Palette(
        int background,
        int stage,
        int surface,
        int text1,
        int text2,
        int text3,
        int line,
        int grid,
        int accent,
        int onAccent,
        int pull,
        int push,
        int net,
        int warning,
        List<Integer> classes) {
    public Palette {
        classes = List.copyOf(classes);
    }

    /// The colour of a class, counted from 0. After ten the shapes repeat, each with the next colour.
    public int ofClass(int index) {
        int n = classes.size();
        return classes.get(Math.floorMod(index + Math.floorDiv(index, n), n));
    }

    /// Every colour but those of the classes by name, in the order of the table; style sheets are made from it.
    public Map<String, Integer> names() {
        Map<String, Integer> names = new LinkedHashMap<>();
        names.put("background", background);
        names.put("stage", stage);
        names.put("surface", surface);
        names.put("text-1", text1);
        names.put("text-2", text2);
        names.put("text-3", text3);
        names.put("line", line);
        names.put("grid", grid);
        names.put("accent", accent);
        names.put("on-accent", onAccent);
        names.put("pull", pull);
        names.put("push", push);
        names.put("net", net);
        names.put("warning", warning);
        return names;
    }
}
