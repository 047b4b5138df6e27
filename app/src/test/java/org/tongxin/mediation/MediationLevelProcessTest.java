package org.tongxin.mediation;

import org.tongxin.IntegrationTest;

/** One level alone; together the stories pass every element and flow of it. */
@IntegrationTest
class MediationLevelProcessTest extends MediationLevelStories {}
