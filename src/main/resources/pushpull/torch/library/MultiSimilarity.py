miners.MultiSimilarityMiner(epsilon={epsilon})
