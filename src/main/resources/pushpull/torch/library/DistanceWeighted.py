miners.DistanceWeightedMiner(cutoff={cutoff}, nonzero_loss_cutoff={farCutoff})
