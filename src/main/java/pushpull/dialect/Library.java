package pushpull.dialect;

/// The source of a definition.
public enum Library {
    /// The formula of a publication rather than of a library.
    PAPER("", ""),
    PYTORCH("pytorch/pytorch", "1.13.0a0"),
    PYTORCH_METRIC_LEARNING("KevinMusgrave/pytorch-metric-learning", "2.8.1"),
    LIGHTLY("lightly-ai/lightly", "e8d317fc5a87"),
    SENTENCE_TRANSFORMERS("UKPLab/sentence-transformers", "85ec64559f44"),
    SUP_CONTRAST("HobbitLong/SupContrast", "66a8fe53880d"),
    SIM_CLR("google-research/simclr", "383d4143fd8c"),
    SIM_SIAM("facebookresearch/simsiam", "a7bc1772896d"),
    MOCO("facebookresearch/moco", "4397a04ed63a"),
    OPEN_CLIP("mlfoundations/open_clip", "89fb801f1e60"),
    INFO_NCE("RElbers/info-nce-pytorch", "a2a9c126260a"),
    ALIGN_UNIFORM("SsnL/align_uniform", "e256d476ddbe"),
    TF_SIMILARITY("tensorflow/similarity", "dc506d63d05d"),
    CIRCLE_LOSS("TinyZeaMays/CircleLoss", "d002ecd0c7e3"),
    PROXY_NCA("dichotomies/proxy-nca", "ad9880a497a4"),
    SIAMESE_TRIPLET("adambielski/siamese-triplet", "0c719f9e8f59");

    private final String repository;
    private final String version;

    Library(String repository, String version) {
        this.repository = repository;
        this.version = version;
    }

    /// Owner and name of the repository; empty for a paper.
    public String repository() {
        return repository;
    }

    /// The release or commit that the reference cases were computed with; empty for a paper.
    public String version() {
        return version;
    }
}
