import { MonitorClient } from '@azure/arm-monitor';
import { all, credential, expect, group, options, refused, run, subscription } from './common.mjs';

const client = new MonitorClient(credential, subscription, options);
const settings = client.autoscaleSettings;
const service = `/subscriptions/${subscription}/resourceGroups/${group}/providers/Microsoft.Compute/cloudServices/shop-api-0911`;
const began = new Date(Date.now() - 60_000).toISOString();
const wanted = {
  location: 'westeurope',
  targetResourceUri: `${service}/roles/ShopApi.Web`,
  enabled: true,
  profiles: [{ name: 'default', capacity: { minimum: '2', maximum: '6', default: '2' }, rules: [] }],
};

await run('arm-monitor', {
  'autoscaleSettings.createOrUpdate': async () => {
    const made = await settings.createOrUpdate(group, 'more', wanted);
    expect(made.enabled && made.profiles[0].capacity.maximum === '6', 'the setting');
  },
  'autoscaleSettings.get': async () =>
    expect((await settings.get(group, 'more')).targetResourceUri.startsWith(service), 'what it scales'),
  'autoscaleSettings.update': async () => {
    const changed = await settings.update(group, 'more', { enabled: false });
    expect(changed.enabled === false && changed.profiles[0].capacity.maximum === '6', 'off, and else as it was');
  },
  'autoscaleSettings.listBySubscription': async () =>
    expect((await all(settings.listBySubscription())).some((setting) => setting.name === 'more'), 'all settings'),
  'autoscaleSettings.listByResourceGroup': async () =>
    expect((await all(settings.listByResourceGroup(group))).length === 1, 'one setting'),
  'autoscaleSettings.createOrUpdate 400': () => refused(() => settings.createOrUpdate(group, 'odd', { ...wanted, profiles: [] }), 400),
  'autoscaleSettings.delete': async () => {
    await settings.delete(group, 'more');
    await refused(() => settings.get(group, 'more'), 404);
  },
  'activityLogs.list': async () => {
    const filter = `eventTimestamp ge '${began}' and resourceGroupName eq '${group}'`;
    const lines = await all(client.activityLogs.list(filter));
    expect(lines.some((line) => /autoscalesettings\/write/i.test(line.operationName.value) && line.caller === 'foreign-client' && line.eventTimestamp instanceof Date), 'who wrote the setting, and when');
  },
});
