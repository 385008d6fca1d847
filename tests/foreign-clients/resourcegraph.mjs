import { ResourceGraphClient } from '@azure/arm-resourcegraph';
import { credential, expect, options, refused, run, subscription } from './common.mjs';

const client = new ResourceGraphClient(credential, options);
const services = "Resources | where type =~ 'microsoft.compute/cloudservices'";
const ask = (query, more = {}) => client.resources({ query, subscriptions: [subscription], ...more });

await run('arm-resourcegraph', {
  'resources': async () => {
    const answer = await ask(`${services} | project id, name, slot = properties.networkProfile.slotType | order by name asc`);
    expect(answer.count > 1 && answer.data.every((row) => row.id && ['Production', 'Staging'].includes(row.slot)), 'services with their slots');
  },
  'resources $top and $skipToken': async () => {
    const first = await ask(services, { options: { top: 1 } });
    const second = await ask(services, { options: { top: 1, skipToken: first.skipToken } });
    expect(first.resultTruncated === 'true' && first.data[0].id !== second.data[0].id, 'the next page');
  },
  'resources by tag': async () =>
    expect((await ask(`${services} and tags['hosted-service'] == 'shop-api' | count`)).data[0].Count === 2, 'the two of the pair'),
  'resources 400': () => refused(() => ask('Resources | summarize count() by type'), 400),
});
