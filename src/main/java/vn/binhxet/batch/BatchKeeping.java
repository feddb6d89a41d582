package vn.binhxet.batch;

import vn.binhxet.register.Register;

/**
 * Where a batch is stored.
 *
 * @param run names the run: a run of the same name over the same lines stores nothing twice, so one
 *     that broke off is simply started again
 */
public record BatchKeeping(Register register, String run) {}
