import { ManagementLockClient } from '@azure/arm-locks';
import { all, credential, expect, group, options, refused, run, subscription } from './common.mjs';

const locks = new ManagementLockClient(credential, subscription, options).managementLocks;
const service = [group, 'Microsoft.Compute', '', 'cloudServices', 'shop-api-0911'];
const names = async (pages) => (await all(pages)).map((lock) => lock.name);

await run('arm-locks', {
  'managementLocks.createOrUpdateAtResourceGroupLevel': async () => {
    const made = await locks.createOrUpdateAtResourceGroupLevel(group, 'audit', { level: 'ReadOnly', notes: 'Audit until Friday' });
    expect(made.level === 'ReadOnly' && made.notes === 'Audit until Friday', 'the lock');
  },
  'managementLocks.createOrUpdateAtResourceLevel': async () =>
    expect((await locks.createOrUpdateAtResourceLevel(...service, 'keep', { level: 'CanNotDelete' })).level === 'CanNotDelete', 'a lock on the service'),
  'managementLocks.getAtResourceGroupLevel': async () =>
    expect((await locks.getAtResourceGroupLevel(group, 'audit')).level === 'ReadOnly', 'the lock'),
  'managementLocks.getAtResourceLevel': async () => expect((await locks.getAtResourceLevel(...service, 'keep')).level === 'CanNotDelete', 'the lock on the service'),
  'managementLocks.listAtSubscriptionLevel': async () => {
    const found = await names(locks.listAtSubscriptionLevel());
    expect(found.includes('audit') && found.includes('keep'), 'those of everything below');
  },
  'managementLocks.listAtResourceGroupLevel': async () => expect((await names(locks.listAtResourceGroupLevel(group))).includes('audit'), 'those of the group'),
  'managementLocks.listAtResourceLevel': async () => {
    const found = await names(locks.listAtResourceLevel(...service));
    expect(found.includes('audit') && found.includes('keep'), 'its own and the one above');
  },
  'managementLocks.createOrUpdateAtResourceGroupLevel 400': () =>
    refused(() => locks.createOrUpdateAtResourceGroupLevel(group, 'odd', { level: 'NotSpecified' }), 400),
  'managementLocks.createOrUpdateAtResourceLevel 404': () =>
    refused(() => locks.createOrUpdateAtResourceLevel(...service.slice(0, -1), 'nobody', 'keep', { level: 'ReadOnly' }), 404),
  'managementLocks.deleteAtResourceLevel': async () => {
    await locks.deleteAtResourceLevel(...service, 'keep');
    await refused(() => locks.getAtResourceLevel(...service, 'keep'), 404);
  },
  'managementLocks.deleteAtResourceGroupLevel': async () => {
    await locks.deleteAtResourceGroupLevel(group, 'audit');
    await refused(() => locks.getAtResourceGroupLevel(group, 'audit'), 404);
  },
});
