// SPDX-License-Identifier: Apache-2.0
package org.parley.store.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.parley.model.Incident;
import org.parley.model.Mention;
import org.parley.model.MergedRecord;
import org.parley.model.PageReading;
import org.parley.model.Span;
import org.parley.store.Samples;

class RecordJsonTest {
  private static final PageReading READING = Samples.reading("file:///a.txt");
  private static final MergedRecord MERGED = Samples.merged();
  private static final String STORY = "00000000000000aa-1";
  private static final String DATE =
      """
      {"from":"2021-05-03","to":"2021-05-03","precision":"day","basis":"dateline",\
      "evidence":{"start":31,"end":41}}""";
  private static final String UNKNOWN =
      """
      {"from":null,"to":null,"precision":"unknown","basis":"unknown","evidence":null}""";
  private static final String PLACE =
      """
      "id":"geonames:42","name":"Rivertown","country":"AAA","admin1":"North",\
      "lat":-1.5,"lon":30.25,"precision":"town","geonames":42""";

  @Test
  void aPage() {
    assertForm(
        READING.page(),
        """
        {"id":"00000000000000aa","uri":"file:///a.txt","media_type":"text/plain",\
        "charset":"UTF-8","sha256":"00000000000000aa%s","text":"%s",\
        "left_out":[{"start":109,"end":119,"reason":"share_widget"}],\
        "elements":[],"storyless":null}"""
            .formatted("0".repeat(48), Samples.TEXT.replace("\n", "\\n")));
  }

  @Test
  void aStory() {
    assertForm(
        READING.stories().get(0),
        """
        {"id":"00000000000000aa-1","page":"00000000000000aa","order":1,\
        "title":"Rebels refuse truce","language":"en","outlet":null,"byline":null,\
        "dateline":"RIVERTOWN, 3 May 2021","spans":[{"start":0,"end":19,"role":"title"},\
        {"start":20,"end":41,"role":"dateline"},{"start":42,"end":108,"role":"body"}],\
        "published":%s,"other_dates":[],"group":"00000000000000aa-1","first_in_group":true,"cluster":null,\
        "reprint":null,"corrected":[]}"""
            .formatted(DATE));
  }

  @Test
  void mentions() {
    assertForm(
        READING.mentions().get(0),
        Mention.class,
        """
        {"kind":"actor","story":"00000000000000aa-1","start":42,"end":57,\
        "text":"The Rebel Front","id":"rebel-front"}""");
    assertForm(
        READING.mentions().get(1),
        Mention.class,
        """
        {"kind":"place","story":"00000000000000aa-1","start":78,"end":87,\
        "text":"Rivertown",%s,"use":"literal"}"""
            .formatted(PLACE));
    assertForm(
        READING.mentions().get(2),
        Mention.class,
        """
        {"kind":"time","story":"00000000000000aa-1","start":31,"end":41,"text":"3 May 2021",\
        "from":"2021-05-03","to":"2021-05-03","precision":"day"}""");
  }

  @Test
  void anActor() {
    assertForm(
        READING.actors().get(0),
        """
        {"id":"rebel-front","name":"Rebel Front","kind":"armed_group","country":"AAA",\
        "sector":"REB","wikidata":null,\
        "aliases":[{"text":"The Rebel Front","stories":["00000000000000aa-1"]}],\
        "roles":[{"role":"party of","of":"coalition","from":"2019","to":null,\
        "evidence":{"story":"00000000000000aa-1","start":42,"end":57}}],"mentions":2,"joins":[],\
        "corrected":[]}""");
  }

  @Test
  void anEventKeepsTheCapitalsOfItsTypeAndWritesNulls() {
    assertForm(
        READING.events().get(0),
        """
        {"id":"00000000000000aa-1-e1","story":"00000000000000aa-1",\
        "sentence":{"start":42,"end":108},"type":"REJECT","mode":"meet",\
        "contexts":["military","diplomatic"],\
        "cue":{"start":58,"end":66,"text":"rejected"},\
        "actor":[{"id":"rebel-front","start":42,"end":57,"text":"The Rebel Front"}],\
        "recipient":[{"id":null,"start":67,"end":74,"text":"a truce"}],\
        "object":{"start":67,"end":74,"text":"a truce"},"aux":["historical","negation"],\
        "date":%s,"place":{%s,"evidence":{"start":78,"end":87},"basis":"sentence"},\
        "fatalities":{"low":1,"best":null,"high":3,"evidence":{"start":78,"end":87}},\
        "claimed_by":[{"id":"spokesman-of-rebel-front","relation":"asserts","start":89,\
        "end":102,"text":"its spokesman"},\
        {"id":null,"relation":"relays","start":null,"end":null,"text":null}],\
        "quad":3,"score":-4.0,"cameo":"0120","territory":"captures",\
        "corrected":[]}"""
            .formatted(DATE, PLACE));
  }

  @Test
  void aStatement() {
    assertForm(
        READING.statements().get(0),
        """
        {"id":"00000000000000aa-1-s1","story":"00000000000000aa-1",\
        "speaker":{"id":"spokesman-of-rebel-front","start":89,"end":102,\
        "text":"its spokesman"},\
        "via":[{"id":"rebel-front","start":42,"end":57,"text":"The Rebel Front"}],\
        "cue":{"start":103,"end":107,"text":"said"},"content":[{"start":42,"end":87}],\
        "form":"indirect","addressee":null,"date":%s,"corrected":[]}"""
            .formatted(UNKNOWN));
  }

  @Test
  void aProposal() {
    assertForm(
        MERGED.proposals().get(0),
        """
        {"id":"rivertown-truce","name":"Truce in Rivertown","kind":"ceasefire",\
        "proposed_by":["mediators"],"backed_by":[],"place":{%s},"first_seen":%s,\
        "evidence":[{"story":"00000000000000aa-1","start":67,"end":74}],"corrected":[]}"""
            .formatted(PLACE, DATE));
  }

  @Test
  void aPosition() {
    assertForm(
        MERGED.positions().get(0),
        """
        {"id":"p1","proposal":"rivertown-truce","actor":"front-of-rebels",\
        "stance":"leaves_unsigned","conditions":[{"start":67,"end":74}],"reasons":[],\
        "date":%s,"claimed_by":[{"id":"spokesman","relation":"asserts","start":89,"end":102,\
        "text":"its spokesman"}],\
        "evidence":[{"story":"00000000000000aa-1","start":42,"end":87}],"corrected":[]}"""
            .formatted(DATE));
  }

  @Test
  void anIncidentOfAnEarlierParleyHasNoJoins() {
    Incident before =
        RecordJson.read(
            """
            {"id":"i1","type":"REJECT","date":%s,"place":null,"actor":[],"recipient":[],\
            "events":[],"accounts":[{"holder":null,"relation":"denies","says":"differs",\
            "differs_on":[],"evidence":{"story":"a-1","start":42,"end":87}}],\
            "contested":true,"outlets":1}"""
                .formatted(DATE),
            Incident.class);

    assertThat(before.joins()).isEmpty();
    assertThat(before.accounts().get(0).follows()).isNull();
  }

  @Test
  void anIncident() {
    assertForm(
        MERGED.incidents().get(0),
        """
        {"id":"i1","type":"REJECT","date":%s,"place":{%s},"actor":["front-of-rebels"],\
        "recipient":[],"events":["00000000000000aa-1-e1"],\
        "accounts":[{"holder":"front-of-rebels","relation":"denies","says":"differs",\
        "differs_on":["fatalities"],\
        "evidence":{"story":"00000000000000aa-1","start":42,"end":87},\
        "follows":{"kind":"withdraws",\
        "account":{"story":"00000000000000aa-1","start":31,"end":41}}}],\
        "contested":true,"outlets":1,"joins":[{"event":"00000000000000aa-1-e2",\
        "with":"00000000000000aa-1-e1","reason":"in the same sentence"}],\
        "corrected":[]}"""
            .formatted(DATE, PLACE));
  }

  @Test
  void aCorrection() {
    assertForm(
        Samples.correction("c1"),
        """
        {"id":"c1","target":"actor:Rebel Front","change":{"kind":"party"},\
        "author":"an analyst","at":"2024-02-03T04:05:06Z","note":null}""");
  }

  @Test
  void aWholeReadingAndAWholeMergeComeBackAsTheyWere() {
    assertThat(RecordJson.read(RecordJson.write(READING), PageReading.class)).isEqualTo(READING);
    assertThat(RecordJson.read(RecordJson.write(MERGED), MergedRecord.class)).isEqualTo(MERGED);
  }

  @Test
  void whatIsNotARowIsRefusedWithItsKind() {
    assertThatThrownBy(() -> RecordJson.read("{\"start\":1,\"end\":2,\"colour\":3}", Span.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Span")
        .hasMessageContaining("colour");
    assertThatThrownBy(() -> RecordJson.read("{\"start\":3,\"end\":2}", Span.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0 <= start < end");
  }

  private static void assertForm(Object row, String json) {
    assertForm(row, row.getClass(), json);
  }

  private static void assertForm(Object row, Class<?> type, String json) {
    assertThat(RecordJson.write(row)).isEqualTo(json);
    assertThat(RecordJson.read(json, type)).isEqualTo(row);
  }
}
