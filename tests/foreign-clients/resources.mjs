import { ResourceManagementClient } from '@azure/arm-resources';
import { all, credential, expect, group, options, refused, run, subscription } from './common.mjs';

const client = new ResourceManagementClient(credential, subscription, options);
const groups = client.resourceGroups;
const fresh = 'rg-fresh';

await run('arm-resources', {
  'resourceGroups.list': async () => expect((await all(groups.list())).some((item) => item.name === group), 'all groups, over several pages'),
  'resourceGroups.get': async () => {
    const found = await groups.get(group);
    expect(found.location === 'westeurope' && found.properties.provisioningState === 'Succeeded', 'the group');
  },
  'resourceGroups.checkExistence': async () => {
    expect((await groups.checkExistence(group)).body === true, 'a group that is there');
    expect((await groups.checkExistence(fresh)).body === false, 'a group that is not');
  },
  'resourceGroups.createOrUpdate': async () => {
    const made = await groups.createOrUpdate(fresh, { location: 'westeurope', tags: { team: 'shop' } });
    expect(made.name === fresh && made.tags.team === 'shop', 'the new group with its tag');
  },
  'resourceGroups.update': async () =>
    expect((await groups.update(fresh, { tags: { team: 'cart' } })).tags.team === 'cart', 'the new tag'),
  'resourceGroups.createOrUpdate 409': () =>
    refused(() => groups.createOrUpdate(fresh, { location: 'northeurope' }), 409, 'InvalidResourceGroupLocation'),
  'resourceGroups.delete': async () => {
    await groups.delete(fresh, { updateIntervalInMs: 50 });
    await refused(() => groups.get(fresh), 404, 'ResourceGroupNotFound');
  },
  'providers.list': async () => expect((await all(client.providers.list())).length > 3, 'the providers'),
  'providers.get': async () => {
    const { resourceTypes } = await client.providers.get('Microsoft.Compute');
    expect(resourceTypes.find((type) => type.resourceType === 'cloudServices').apiVersions.includes('2022-09-04'), 'the api-version');
  },
});
