// SPDX-License-Identifier: EUPL-1.2

// The question language. One grammar serves English and Italian: a lexicon of each language (en.lexicon,
// it.lexicon) says which words stand for which token, and the tokenizer has already turned names and
// codes into THING, dates into PERIOD. So "share of imports from China" and "quota delle importazioni
// dalla Cina" reach this grammar as the same tokens: SHARE OF IMPORTS FROM THING.
//
// The canonical text of a question uses the first English word of each token and one fixed order; the
// grammar is wider, so that people may write freely. Where two readings are possible the alternative
// listed first wins.
parser grammar QuestionGrammar;

tokens {
  // what is counted
  EXPORTS, IMPORTS, TRADE, BALANCE, PER_CAPITA, OF_GDP,
  // measures
  SHARE, GROWTH, MULTIPLE, AVERAGE_GROWTH, CHANGE, CONTRIBUTION, RATIO, IN_PERCENT, DIFFERENCE,
  RANK, FROM_BOTTOM, TOP, BOTTOM, COUNT, TREND, STREAK, FALLING_STREAK, SIGN, MEASURE, NAMED,
  // little words
  OF, FROM, TO, IN, WITH, BY, AMONG, BETWEEN, AND, OVER, POSSESSIVE, PLUS,
  // conditions and times
  ABOVE, BELOW, LEAST, MOST, SINCE, ENDING, COMPARED, OFFSET, DATASET, ASCENDING, AGAINST, WHERE, LIMIT,
  // whole tables
  EACH, DIGITS,
  // what a ranking runs over
  REPORTERS, PARTNERS, PRODUCTS, YEARS, KIND,
  // values
  THING, PERIOD, RANGE, NUMBER, OPEN,
  // never in a rule: a word nobody knows, and the place where completion is asked for
  UNKNOWN, CARET
}

// A question is a measure, then what narrows it, in any order.
question : measure clause* EOF ;

// A measure of a series, or of another measure.
measure
  : series                                                                   # level
  // export growth, exports grew: then "in 2019"
  | series taken time*                                                       # takenAfter
  | owner=codes POSSESSIVE owned                                             # possessed
  | owned                                                                    # derived
  ;

owned
  // share of top 5 provinces of ES by exports in exports from ES
  : SHARE OF howMany? extreme howMany? scope? BY measure ((IN | OVER) measure)?   # topShare
  // share of change of exports from CN to US in change of exports from CN
  | SHARE OF CHANGE of measure ((IN | OVER) measure)?                     # shareOfChange
  // share of China in imports of Emilia-Romagna
  | SHARE OF codes (IN | OVER) measure                                       # memberShare
  // share of exports from IT-45 to CN in exports from IT
  | SHARE OF measure ((IN | OVER) measure)?                                  # share
  // contribution of exports from CN to US to growth of exports from CN
  | CONTRIBUTION OF measure TO GROWTH (of measure)?                          # contribution
  | CONTRIBUTION OF measure                                                  # contribution
  // contribution of China to growth of exports
  | CONTRIBUTION OF codes TO GROWTH of measure                               # memberContribution
  // ratio of exports from ES-B over exports from ES-M
  | RATIO IN_PERCENT? OF measure ((OVER | TO) measure)?                      # ratio
  | RATIO IN_PERCENT? (BETWEEN | AMONG) measure AND measure                  # ratio
  | DIFFERENCE (BETWEEN | AMONG) measure AND measure                         # difference
  | DIFFERENCE of measure                                                    # difference
  // rank of IT-45 by exports per capita; then "among regions of IT"
  | RANK FROM_BOTTOM? (OF member)? (AMONG universe)? ((BY | IN) measure)?    # rank
  // top 3 partners by exports from IT
  | howMany? extreme howMany? scope? BY measure                                  # top
  // count of provinces of ES with exports above 10000000000
  | COUNT OF? scope? WITH? measure bound?                                    # counting
  // growth of share of exports, streak of exports, sign of change of exports
  | taken of? measure                                                        # taking
  // measure rca of exports of H26 from AU-WA: any other measure by its id
  | MEASURE thing OF measure                                                 # other
  // revealed comparative advantage of exports of H26 from AU-WA; trade openness of Italy
  | NAMED of measure                                                         # named
  | NAMED attachment+                                                        # namedOfArea
  ;

taken : GROWTH | MULTIPLE | AVERAGE_GROWTH | CHANGE | TREND | STREAK | FALLING_STREAK | SIGN ;

of : OF | IN ;

extreme : TOP | BOTTOM ;

howMany : NUMBER ;

member : codes | PERIOD | OPEN ;

// exports of CPA:CK28 from IT-45 to CN; imports from CN to IT-45; trade of IT-45 with CN
series : codes? POSSESSIVE? flow attachment* ;

flow : EXPORTS | IMPORTS | TRADE | BALANCE ;

attachment
  : scale                                                                    # scaled
  | time                                                                     # timed
  | preposition? codes                                                       # attached
  // exports from each reporter to each partner: a table
  | preposition EACH axis foremost?                                          # attachedEach
  | (FROM | TO | OF) OPEN                                                    # open
  | (BETWEEN | AMONG) thing AND thing                                        # between
  ;

scale : PER_CAPITA | OF_GDP ;

preposition : OF | FROM | TO | IN | WITH | BY ;

// JP+KR, "Japan and South Korea": a sum.
codes : thing ((PLUS | AND) thing)* ;

thing : THING | NUMBER ;

// What a ranking, a list or a count runs over.
universe : scope | codes ;

scope
  : PARTNERS? KIND ((OF | IN) codes)?                                        # kind
  | REPORTERS KIND ((OF | IN) codes)?                                        # kind
  | codes POSSESSIVE? KIND                                                   # ownKind
  | KIND codes                                                               # ownKind
  | YEARS RANGE                                                              # years
  | dimension (IN codes)?                                                    # members
  | PARTNERS OF codes                                                        # partnersOf
  | PRODUCTS (OF | TO) NUMBER DIGITS                                         # digits
  ;

// What the rows of a table run over: for each reporter and product of 2 digits and year 2012-2021.
axes : axis ((AND | PLUS)? EACH? axis)* ;

axis : scope ;

// for each product top 20: the rows with the largest numbers
foremost : extreme NUMBER ;

dimension : REPORTERS | PARTNERS | PRODUCTS | YEARS ;

clause
  : AMONG universe                                                           # among
  | time                                                                     # when
  | ASCENDING                                                                # ascending
  | WHERE measure bound                                                      # where
  | LIMIT number                                                             # limit
  | AGAINST measure                                                          # against
  | DATASET thing                                                            # dataset
  // for each reporter and year; by reporter and year
  | (EACH | BY) axes foremost?                                               # tabulated
  ;

bound : (ABOVE | BELOW | LEAST | MOST) (number | measure) ;

number : NUMBER | PERIOD ;

// in 2018; from 2010 to 2019; since 2010; ending in 2016; compared with 2017; 2010-2019.
// "in ?" leaves the period open, as leaving it out does.
time
  : FROM PERIOD TO PERIOD                                                    # span
  | (BETWEEN | AMONG) PERIOD AND PERIOD                                      # span
  | (FROM | SINCE | COMPARED | OVER) PERIOD                                  # base
  | (IN | OF | ENDING)? PERIOD                                               # about
  // on the previous quarter; ten years earlier
  | (FROM | COMPARED | OVER | IN | TO)? OFFSET                                   # back
  | IN OPEN                                                                  # openPeriod
  | (IN | OF | FROM)? RANGE                                                  # range
  ;
