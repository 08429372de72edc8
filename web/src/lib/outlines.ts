// SPDX-License-Identifier: Apache-2.0
import type { FeatureCollection } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'

/** The outlines of countries (Natural Earth, public domain), fetched from our own server when a map is opened. */
export async function countries(): Promise<FeatureCollection> {
  const topology = (await import('world-atlas/countries-50m.json')).default as unknown as Topology<{ countries: GeometryCollection }>
  return feature(topology, topology.objects.countries)
}
