// SPDX-License-Identifier: EUPL-1.2
// Runs the SDMX compatibility kit (sdmx-tck) against a running observatory, without its browser page:
//
//   node compatibility.js KIT http://127.0.0.1:8080/sdmx/v1 [v1.4.0] [Basic|Full]
//
// KIT is a checkout of the kit in whose parts "npm install" was run, as its RUNME.md says. Prints every test
// that isn't covered, then the score; exits with 1 where fewer than 561 of the 578 basic tests are covered.
'use strict';
const fs = require('fs');
const os = require('os');
const path = require('path');

const [kit, base, version = 'v1.4.0', mode = 'Basic'] = process.argv.slice(2);
if (!base) {
  console.error('usage: node compatibility.js KIT BASE [VERSION] [Basic|Full]');
  process.exit(2);
}
const say = console.log;
console.log = () => {};
const manager = path.resolve(kit, 'sdmx-tck-manager');
process.chdir(manager);
const need = name => require(require.resolve(name, {paths: [manager]}));
const api = need('sdmx-tck-api').constants;
const from = name => require(path.join(manager, 'src', name));
const Model = from('builders/TestsModelBuilder.js');
const Managers = from('manager/TestExecutionManagerFactory.js');
const Schemas = from('builders/schema-queries-builders/XSDTestsDataBuilder.js');
const Data = from('builders/data-queries-builders/DataQueriesDataBuilder.js');

// What passes results from test to test is in the kit's page; its imports and exports are taken off.
const page = fs.readFileSync(path.resolve(kit, 'sdmx-tck-client/src/handlers/helperFunctions.js'), 'utf8')
  .replace(/^import .*$/gm, '').replace(/^export (const|function) /gm, '$1 ');
const own = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'kit-')), 'handlers.js');
fs.writeFileSync(own, `module.exports = (require, TEST_INDEX) => { ${page}
return {passIdentifiersToChildren, getDataFromParent, configSchemaTests, configDataTests, updateTestsStatus}; };`);
const handlers = require(own)(need, api.TEST_INDEX);

const {TEST_STATE: State, TEST_TYPE: Type, TEST_INDEX: Index, STRUCTURES_REST_RESOURCE: Resource} = api;
const copy = value => JSON.parse(JSON.stringify(value));
const results = [];
const state = copy(Model.createTestsModel(version, [Index.Structure, Index.Data, Index.Schema], mode));

function all(test) {
  return [test, ...(test.subTests || []).flatMap(all)];
}

function note(test, covered, why) {
  const http = test.httpResponseValidation;
  results.push({index: test.index, id: test.testId, covered, why, url: http && http.url, compliant: !!http && http.status === 1});
}

async function run(test) {
  if (test.testType === Type.STRUCTURE_REFERENCE_PARTIAL
      || test.testType === Type.DATA_AVAILABILITY && test.reqTemplate.component) {
    handlers.getDataFromParent(state, {test});
  }
  if ([State.COMPLETED, State.FAILED, State.UNABLE_TO_RUN].includes(test.state)) {
    note({...test, httpResponseValidation: null}, false, test.failReason);
  } else {
    const done = copy(await Managers.getTestsManager(test.index).executeTest(copy(test), test.apiVersion, base));
    const ok = v => !!v && v.status === 1;
    const compliant = ok(done.httpResponseValidation);
    const covered = compliant && (ok(done.workspaceValidation) || ok(done.httpResponseHeadersValidation));
    handlers.updateTestsStatus(state,
      {test: done, state: covered ? State.COMPLETED : State.FAILED, isCompliant: compliant, isCovered: covered});
    if (covered) {
      handlers.passIdentifiersToChildren(state, {test: done});
    }
    note(done, covered, done.failReason);
  }
  for (const next of test.subTests || []) {
    if (next.requireItems === true && !(next.items && next.items.length)) {
      all(next).forEach(t => note(t, false, 'no items to ask for'));
    } else {
      await run(next);
    }
  }
}

(async () => {
  for (const part of state) {
    if (part.id === Index.Schema) {
      const data = {constraintData: await Schemas.buildXSDDataFromConstraint(base, version), randomData: {}};
      for (const name of ['datastructure', 'dataflow', 'provisionagreement']) {
        data.randomData[name] = await Schemas.buildXSDDataWithoutConstraint(Resource[name], base, version);
      }
      handlers.configSchemaTests(state, {schemaTestsData: copy(data)});
    } else if (part.id === Index.Data) {
      handlers.configDataTests(state, {dataQueriesData: copy(await Data.buildDataQueriesData(base, version))});
    }
    for (const test of part.subTests) {
      await run(test);
    }
  }
  const covered = results.filter(r => r.covered).length;
  results.filter(r => !r.covered).forEach(r => say(`${r.id} | ${r.url || ''} | ${String(r.why).slice(0, 200)}`));
  say(`covered ${covered}, compliant ${results.filter(r => r.compliant).length}, of ${results.length}`);
  process.exit(mode === 'Basic' && version === 'v1.4.0' && covered < 561 ? 1 : 0);
})();
