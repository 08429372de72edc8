// SPDX-License-Identifier: Apache-2.0
import type { Filter } from './filters'

/** The filters that lists and counts of events take. */
export const FILTERS_OF_EVENTS: Filter[] = ['from', 'to', 'actor', 'place', 'type', 'polarity', 'contested', 'outlet']
