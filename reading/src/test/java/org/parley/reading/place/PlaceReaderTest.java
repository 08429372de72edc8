// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.parley.model.Event;
import org.parley.model.Mention;
import org.parley.model.PageReading;
import org.parley.model.PlaceMention;
import org.parley.reading.Written;

/** Which places a story names and which it means, by each kind of evidence. */
final class PlaceReaderTest {
  private static final List<String> SENTENCES =
      List.of(
          "Shells fell in Tripoli, and people fled to Beirut and Sidon.",
          "The Bank of England said it would not lend to Turkish firms.",
          "Gunmen stormed the village of Qorvanda near Mosul on Monday.",
          "A ferry sank off Port Sudan, and two people were killed in the Red Sea.",
          "Ministers from Kenya met in Nairobi with envoys of the European Union.",
          "Crews worked all night in Springfield, Ill., after the storm.",
          "The army left Idlib province and went to al-Hol camp, north of Deir ez-Zor.");

  /** A page with these paragraphs and one more that names no place, so that it is a story. */
  private static PageReading page(String... paragraphs) {
    List<String> all = new ArrayList<>(List.of(paragraphs));
    all.add("Nobody would say more about it on the day, and the talks went on until late.");
    all.add("What had been agreed before was not told, and those who knew of it kept silent.");
    return Written.page(all.toArray(new String[0]));
  }

  private static List<Mention.OfPlace> places(String... paragraphs) {
    List<Mention.OfPlace> found = new ArrayList<>();
    for (Mention mention : page(paragraphs).mentions()) {
      if (mention instanceof Mention.OfPlace place) {
        found.add(place);
      }
    }
    return found;
  }

  private static List<String> told(String... paragraphs) {
    return places(paragraphs).stream()
        .map(
            m ->
                m.text()
                    + " = "
                    + m.place().name()
                    + ", "
                    + m.place().admin1()
                    + ", "
                    + m.place().country()
                    + " "
                    + m.place().precision()
                    + " "
                    + m.use())
        .toList();
  }

  @Test
  void aStateAfterACommaSaysWhichTown() {
    assertThat(told("Crews worked all night in Springfield, Ill., after the storm."))
        .contains(
            "Springfield = Springfield, Illinois, USA TOWN LITERAL",
            "Ill. = Illinois, Illinois, USA PROVINCE LITERAL");
  }

  @Test
  void onceToldATownIsTheSameThroughoutTheStory() {
    assertThat(
            told(
                "The mayor of Paris, Texas, opened a bridge on Monday.",
                "People in Paris had waited for it for years."))
        .filteredOn(line -> line.startsWith("Paris"))
        .containsExactly(
            "Paris = Paris, Texas, USA TOWN LITERAL", "Paris = Paris, Texas, USA TOWN LITERAL");
  }

  @Test
  void otherPlacesOfTheStorySupportTheOneNearThem() {
    assertThat(told("Shells fell in Tripoli, and people fled to Beirut and Sidon."))
        .anyMatch(line -> line.startsWith("Tripoli = ") && line.contains("LBN"));
    assertThat(told("Shells fell in Tripoli, and people fled to Misrata and Zawiya."))
        .anyMatch(line -> line.startsWith("Tripoli = ") && line.contains("LBY"));
  }

  @Test
  void aGreatPowerThatHasASayBringsNoNamesakesOfItsOwn() {
    assertThat(
            told(
                "The United States envoy arrived in Moscow on Monday, American officials said.",
                "US diplomats met the rebels in Geneva and flew from Athens to Cairo.",
                "The army shelled Tripoli, US officials said in Washington."))
        .contains(
            "Moscow = Moscow, Moscow, RUS TOWN LITERAL",
            "Geneva = Geneva, Geneva, CHE TOWN LITERAL",
            "Athens = Athens, Attica, GRC TOWN LITERAL",
            "Cairo = Cairo, Cairo, EGY TOWN LITERAL",
            "Tripoli = Tripoli, Tripoli, LBY TOWN LITERAL");
  }

  @Test
  void wordsOfACountrysLifeSpeakForItsTowns() {
    assertThat(
            told(
                "The Sheriff and two Deputies found the car in Birmingham, and the County paid.",
                "Democrats and Republicans on the board of Commissioners agreed on Interstate"
                    + " work."))
        .anyMatch(line -> line.startsWith("Birmingham = ") && line.contains("USA"));
  }

  @Test
  void aNounBesideTheNameSaysHowLargeThePlaceIs() {
    assertThat(told("The army left Idlib province on Monday."))
        .anyMatch(line -> line.contains("SYR PROVINCE"));
    assertThat(told("The army left the city of Idlib on Monday."))
        .anyMatch(line -> line.startsWith("Idlib = ") && line.contains("SYR TOWN"));
  }

  @Test
  void nearAPlaceIsThePlaceWithACoarserPrecision() {
    assertThat(told("The army stopped near the east of Sirte on Monday."))
        .contains("Sirte = Sirte, Surt, LBY DISTRICT LITERAL");
  }

  @Test
  void aPlaceInsideANameIsKeptApart() {
    assertThat(told("The Bank of England met envoys after the Berlin Conference on Monday."))
        .contains("England = England, England, GBR PROVINCE EMBEDDED")
        .noneMatch(line -> line.endsWith("LITERAL"));
  }

  @Test
  void whoHasTheNameOfAPlaceIsNoPlace() {
    assertThat(places("Paris Hilton and Jack London met reporters on Monday."))
        .extracting(Mention::text)
        .doesNotContain("Paris", "London");
    assertThat(
            places(
                "John Kelly, who took the job in July, spoke on Monday.",
                "Kelly declined to say more."))
        .extracting(Mention::text)
        .doesNotContain("Kelly");
  }

  @Test
  void anAdjectiveNamesAStateButNoPlaceOfAnAct() {
    assertThat(told("Turkish troops shelled a farm on Monday."))
        .containsExactly("Turkish = Turkey, null, TUR COUNTRY ASSOCIATIVE");
  }

  @Test
  void aVillageThatNoListHasKeepsItsNameAndGetsNoPoint() {
    assertThat(places("Gunmen stormed the village of Qorvanda on Monday."))
        .filteredOn(m -> m.text().equals("Qorvanda"))
        .singleElement()
        .satisfies(
            m -> {
              assertThat(m.place().lat()).isNull();
              assertThat(m.place().geonames()).isNull();
              assertThat(m.use()).isEqualTo(Mention.OfPlace.Use.LITERAL);
            });
  }

  @Test
  void aMonthIsNoPlace() {
    assertThat(places("Two soldiers were killed in August 2003.")).isEmpty();
  }

  @Test
  void placesOfTheSupplementAndPartsOfTheWorldAreFound() {
    assertThat(told("A ferry sank in the Red Sea, and its crew reached Africa and al-Hol camp."))
        .anyMatch(line -> line.startsWith("Red Sea = Red Sea"))
        .anyMatch(line -> line.startsWith("Africa = Africa"))
        .anyMatch(line -> line.contains("Al-Hol camp") && line.contains("SYR SITE"));
  }

  private static List<PlaceMention> eventPlaces(String... paragraphs) {
    List<PlaceMention> found = new ArrayList<>();
    for (Event event : page(paragraphs).events()) {
      if (event.place() != null) {
        found.add(event.place());
      }
    }
    return found;
  }

  @Test
  void aStateOfTheDatelineIsNoTownOfItsName() {
    assertThat(
            told(
                "Beirut, Lebanon - Protesters marched in Beirut on Monday, and police in Tripoli "
                    + "in north Lebanon held ten of them while Washington looked on."))
        .filteredOn(line -> line.startsWith("Lebanon"))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line).contains("LBN COUNTRY"));
  }

  @Test
  void whereOthersActedIsNoPlaceOfTheSigning() {
    assertThat(
            eventPlaces(
                "The two delegations signed a truce on Monday, but the shops of Erbil and Mosul "
                    + "stayed shut and fighting went on in Mosul."))
        .isEmpty();
    assertThat(eventPlaces("The army attacked and seized the bridge in Mosul on Monday."))
        .isNotEmpty()
        .allSatisfy(place -> assertThat(place.place().name()).isEqualTo("Mosul"));
  }

  @Test
  void ofTwoPlacesOfWhichOneIsInTheOtherTheFinerIsWhereItWas() {
    assertThat(
            eventPlaces("Soldiers raided the Jenin refugee camp in the northern West Bank today."))
        .isNotEmpty()
        .allSatisfy(place -> assertThat(place.place().name()).startsWith("Jenin"));
  }

  @Test
  void theSentenceBeforeInTheParagraphMayTellThePlaceAndSaysSo() {
    assertThat(
            eventPlaces(
                "The army held talks in Mosul and in Erbil. Traders came back to Mosul on Sunday. "
                    + "Rebels killed two soldiers."))
        .anySatisfy(
            place -> {
              assertThat(place.place().name()).isEqualTo("Mosul");
              assertThat(place.basis()).isEqualTo(PlaceMention.Basis.PARAGRAPH);
            });
  }

  @Test
  void aStoryWithOnePlaceMayTellItAndSaysSo() {
    assertThat(eventPlaces("The market of Mosul opened on Sunday.", "Rebels killed two soldiers."))
        .anySatisfy(
            place -> {
              assertThat(place.place().name()).isEqualTo("Mosul");
              assertThat(place.basis()).isEqualTo(PlaceMention.Basis.STORY);
            });
  }

  @Test
  void whereTheyTalkedAbroadIsNotWhereTheWarIs() {
    String talks = "Myanmar sent its general to the talks in Jakarta, Indonesia, on Monday.";
    assertThat(
            eventPlaces(talks, "Myanmar was not named.", "Soldiers of Myanmar killed two farmers."))
        .noneMatch(place -> place.basis() == PlaceMention.Basis.STORY);
  }

  @Test
  void aDistrictOfACityIsNoTownOfItsNameAbroad() {
    assertThat(told("Shells hit a market in the Mayo district in the south of Khartoum on Monday."))
        .contains("Mayo = Mayo, null, null DISTRICT LITERAL");
  }

  @Test
  void aSpellingThatNoListHasIsThePlaceNearTheOthersThatSoundsLikeIt() {
    assertThat(
            told(
                "Syrian jets struck the towns of Menbij and Atarib, west of Aleppo, on Monday.",
                "Shells also fell on Deir Ezzor, rescuers said."))
        .contains(
            "Menbij = Manbij, Aleppo, SYR TOWN LITERAL",
            "Atarib = Atarib, Aleppo, SYR TOWN LITERAL",
            "Deir Ezzor = Deir ez-Zor, Deir ez-Zor, SYR TOWN LITERAL");
    // No country of the story has it, or only far from all of its places.
    assertThat(told("Norwegian skiers met in the village of Menbij, north of Oslo."))
        .contains("Menbij = Menbij, null, null DISTRICT LITERAL");
    assertThat(told("Syrian jets struck the town of Tartous-Khirba near Aleppo and Menbijor."))
        .noneMatch(told -> told.contains("Manbij"));
  }

  @Test
  void aHyphenAfterAnArticleTiesAName() {
    assertThat(told("Israeli tanks moved into Deir el-Balah in Gaza on Monday."))
        .contains("Deir el-Balah = Deir el-Balah, Gaza Strip, PSE TOWN LITERAL")
        .noneMatch(told -> told.startsWith("Balah =") || told.startsWith("Deir ="));
  }

  @Test
  void aSmallTownOfACountryThatTheStoryIsNotAboutIsNotMeant() {
    assertThat(
            told(
                "Syrian jets struck the villages of Arbin and Rai, near Aleppo, on Monday.",
                "Shells fell on Idlib."))
        .noneMatch(told -> told.contains("FRA"));
    assertThat(
            told("Talks between Syrian envoys go on in Geneva. Shells fell on Idlib and Aleppo."))
        .contains("Geneva = Geneva, Geneva, CHE TOWN LITERAL");
  }

  @Test
  void aListedActorIsNoTownOfItsName() {
    assertThat(told("A truce between Israel and Hamas began in Gaza, and aid reached Rafah."))
        .noneMatch(told -> told.startsWith("Hamas"));
  }

  @Test
  void aMonthInADatelineIsNoTown() {
    assertThat(told("HAVANA, June 9 (Reuters) - Delegates signed a paper in a hotel on Friday."))
        .anyMatch(line -> line.startsWith("HAVANA = Havana"))
        .noneMatch(line -> line.startsWith("June"));
  }

  @Test
  void whatIsLeftIsWhereAWithdrawalIs() {
    assertThat(
            eventPlaces(
                "The Houthi group began on Saturday the withdrawal of its men from the ports of "
                    + "Hodeidah and Salif on the Red Sea."))
        .anySatisfy(place -> assertThat(place.place().name()).isEqualTo("Hodeidah"));
  }

  @Test
  void nothingIsGuessedWhereSeveralPlacesCouldBeMeant() {
    assertThat(
            eventPlaces(
                "The markets of Mosul and Erbil opened on Sunday.", "Rebels killed two soldiers."))
        .isEmpty();
  }

  @Test
  void wordsAreExactPointsAreOnTheMapAndAPageReadTwiceGivesTheSame() {
    Random random = new Random(7);
    for (int round = 0; round < 20; round++) {
      List<String> shuffled = new ArrayList<>(SENTENCES);
      Collections.shuffle(shuffled, random);
      String[] paragraphs = shuffled.subList(0, 4).toArray(new String[0]);
      PageReading reading = page(paragraphs);
      String text = reading.page().text();
      for (Mention.OfPlace mention : places(paragraphs)) {
        int from = text.offsetByCodePoints(0, mention.start());
        int to = text.offsetByCodePoints(0, mention.end());
        assertThat(text.substring(from, to)).isEqualTo(mention.text());
        Double lat = mention.place().lat();
        Double lon = mention.place().lon();
        assertThat(lat == null).isEqualTo(lon == null);
        if (lat != null && lon != null) {
          assertThat(lat).isBetween(-90.0, 90.0);
          assertThat(lon).isBetween(-180.0, 180.0);
        }
      }
      assertThat(page(paragraphs).mentions()).isEqualTo(reading.mentions());
    }
  }
}
