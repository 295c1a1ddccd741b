losses.VICRegLoss(invariance_lambda={invariance}, variance_mu={variance}, covariance_v={covariance}, eps={epsilon})  #? gamma=1
