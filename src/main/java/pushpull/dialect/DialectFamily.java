package pushpull.dialect;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import pushpull.loss.Loss;

/// Definitions of one idea by different libraries and papers, which one embedding can be put to side by side.
///
/// In each group of definitions that take the same input, the first is what the others are compared with.
///
/// @param knobs what all have in common, such as the temperature, with a usual value each
/// @param variants the definitions, in the order in which they are shown
public record DialectFamily(Map<String, Double> knobs, List<DialectVariant> variants) {
    private static final Map<String, Double> MARGIN = Map.of("margin", 1.0);

    /// All families.
    public static final List<DialectFamily> ALL = List.of(
            new DialectFamily(
                    Map.of("temperature", 0.1),
                    List.of(
                            of("supcon_out"),
                            of("supcon_pml"),
                            of("supcon_supcontrast_code"),
                            of("supcon_in"),
                            of("nca").with("softmax_scale", "temperature", tau -> 1 / (2 * tau)),
                            of("ntxent_labels"),
                            of("ntxent_paper"),
                            of("ntxent_two_view"),
                            of("ntxent_simclr_code"),
                            of("ntxent_tf_similarity"),
                            of("supcon_two_view"),
                            of("dcl"),
                            of("infonce_in_batch"))),
            new DialectFamily(
                    MARGIN,
                    List.of(
                            of("contrastive_hadsell"),
                            of("contrastive_squared"),
                            of("contrastive_unsquared"),
                            of("contrastive_pml").with("neg_margin", "margin"),
                            of("contrastive_pairs_eps1e-9"),
                            of("contrastive_pairs_pairwise_eps1e-6"))),
            new DialectFamily(Map.of(), List.of(of("cosine_contrastive"), of("cosine_embedding_loss"))),
            new DialectFamily(
                    Map.of("margin", 0.2),
                    List.of(
                            of("triplet_squared"),
                            of("triplet_unsquared"),
                            of("torch_triplet_margin_loss"),
                            of("triplet_batch_all")
                                    .with(Map.of(
                                            "reduction",
                                            new Argument.Word("avg_non_zero"),
                                            "normalize_embeddings",
                                            new Argument.Flag(true))),
                            of("triplet_batch_hard"),
                            of("triplet_soft_margin").with("margin", "margin", _ -> 0))),
            new DialectFamily(
                    MARGIN,
                    List.of(
                            of("lifted_structured").with("alpha", "margin"),
                            of("lifted_generalized").with("neg_margin", "margin"))),
            new DialectFamily(
                    Map.of("alpha", 2.0, "beta", 50.0, "base", 0.5),
                    List.of(
                            of("multi_similarity"),
                            of("multi_similarity_mined"),
                            of("multi_similarity_tf_similarity").with("lmda", "base"))),
            new DialectFamily(
                    Map.of("margin", 0.4, "gamma", 80.0),
                    List.of(
                            of("circle_per_anchor").with("m", "margin"),
                            of("circle_global").with("m", "margin"))),
            new DialectFamily(Map.of(), List.of(of("barlow_twins_paper"), of("barlow_twins"))),
            new DialectFamily(Map.of(), List.of(of("clip"), of("siglip"))));

    public DialectFamily {
        knobs = Map.copyOf(knobs);
        variants = List.copyOf(variants);
    }

    private static DialectVariant of(String id) {
        return DialectVariant.of(id);
    }

    /// The family that has a definition of this loss; empty if only one definition is known.
    public static Optional<DialectFamily> of(Class<? extends Loss> loss) {
        return ALL.stream()
                .filter(family -> family.losses().contains(loss.getSimpleName()))
                .findFirst();
    }

    /// The losses of this program that express a definition, by name.
    public Set<String> losses() {
        Set<String> names = new TreeSet<>();
        for (DialectVariant variant : variants) {
            names.add(variant.settings(knobs).loss().getClass().getSimpleName());
        }
        return names;
    }
}
