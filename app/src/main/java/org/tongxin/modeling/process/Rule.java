package org.tongxin.modeling.process;

/** What every diagram keeps to. Stateless; reports all that it finds, not the first. */
interface Rule {

    void check(Diagram diagram, World world, Report report);
}
