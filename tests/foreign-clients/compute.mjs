import { ComputeManagementClient } from '@azure/arm-compute';
import { all, credential, expect, group, options, refused, run, subscription } from './common.mjs';

const client = new ComputeManagementClient(credential, subscription, options);
const services = client.cloudServices;
const wait = { updateIntervalInMs: 50 };
const live = 'shop-api-0911';
const staged = 'shop-api-1123';
let instance;
let role;

const configuration = `<?xml version="1.0"?>
<ServiceConfiguration serviceName="fresh" osFamily="7" osVersion="*" xmlns="http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceConfiguration">
  <Role name="Web"><Instances count="2" /></Role>
</ServiceConfiguration>`;

await run('arm-compute', {
  'cloudServices.listAll': async () => expect((await all(services.listAll())).length > 5, 'all services, over several pages'),
  'cloudServices.list': async () => expect((await all(services.list(group))).length === 2, 'two deployments'),
  'cloudServices.get': async () => {
    const service = await services.get(group, staged);
    const profile = service.properties.networkProfile;
    expect(profile.slotType === 'Staging' && profile.swappableCloudService.id.endsWith(live), 'the staged one of the pair');
    expect(profile.loadBalancerConfigurations[0].properties.frontendIpConfigurations[0].properties.publicIPAddress.id, 'its address');
  },
  'cloudServices.getInstanceView': async () => {
    const view = await services.getInstanceView(group, live);
    expect(view.statuses.some((status) => status.code === 'PowerState/started') && view.roleInstance.statusesSummary[0].count > 0, 'a running service');
  },
  'cloudServiceRoles.list': async () => {
    role = (await all(client.cloudServiceRoles.list(group, live)))[0];
    expect(role.sku.capacity > 0, 'a role');
  },
  'cloudServiceRoles.get': async () => expect((await client.cloudServiceRoles.get(role.name, group, live)).name === role.name, 'the role'),
  'cloudServiceRoleInstances.list': async () => {
    instance = (await all(client.cloudServiceRoleInstances.list(group, live)))[0];
    expect(instance.properties.networkProfile.networkInterfaces.length === 1, 'an instance');
  },
  'cloudServiceRoleInstances.get': async () => expect((await client.cloudServiceRoleInstances.get(instance.name, group, live)).sku.name, 'its size'),
  'cloudServiceRoleInstances.getInstanceView': async () => {
    const view = await client.cloudServiceRoleInstances.getInstanceView(instance.name, group, live);
    expect(view.statuses[0].code === 'RoleState/RoleStateStarted', 'a started instance');
  },
  'cloudServiceRoleInstances.getRemoteDesktopFile': () =>
    refused(() => client.cloudServiceRoleInstances.getRemoteDesktopFile(instance.name, group, live), 501),
  'cloudServicesUpdateDomain.listUpdateDomains': async () =>
    expect((await all(client.cloudServicesUpdateDomain.listUpdateDomains(group, live))).length > 0, 'update domains'),
  'cloudServicesUpdateDomain.getUpdateDomain': async () =>
    expect((await client.cloudServicesUpdateDomain.getUpdateDomain(group, live, 0)).name === '0', 'update domain 0'),
  'cloudServiceOperatingSystems.listOSFamilies': async () =>
    expect((await all(client.cloudServiceOperatingSystems.listOSFamilies('westeurope'))).some((family) => family.properties.versions.length > 0), 'families'),
  'cloudServiceOperatingSystems.getOSFamily': async () =>
    expect((await client.cloudServiceOperatingSystems.getOSFamily('westeurope', '7')).properties.label, 'a family'),
  'cloudServiceOperatingSystems.listOSVersions': async () =>
    expect((await all(client.cloudServiceOperatingSystems.listOSVersions('westeurope'))).every((version) => version.properties.family), 'versions'),
  'cloudServices.beginUpdateAndWait': async () => {
    const updated = await services.beginUpdateAndWait(group, live, { parameters: { tags: { 'hosted-service': 'shop-api', seen: 'yes' } }, ...wait });
    expect(updated.tags.seen === 'yes', 'the new tag');
  },
  'cloudServiceRoleInstances.beginRestartAndWait': () => client.cloudServiceRoleInstances.beginRestartAndWait(instance.name, group, live, wait),
  'cloudServiceRoleInstances.beginReimageAndWait': () => client.cloudServiceRoleInstances.beginReimageAndWait(instance.name, group, live, wait),
  'cloudServiceRoleInstances.beginRebuildAndWait': () => client.cloudServiceRoleInstances.beginRebuildAndWait(instance.name, group, live, wait),
  'cloudServiceRoleInstances.beginDeleteAndWait': async () => {
    const count = (await all(client.cloudServiceRoleInstances.list(group, staged))).length;
    const last = (await all(client.cloudServiceRoleInstances.list(group, staged)))[count - 1];
    await client.cloudServiceRoleInstances.beginDeleteAndWait(last.name, group, staged, wait);
    expect((await all(client.cloudServiceRoleInstances.list(group, staged))).length === count - 1, 'one instance less');
  },
  'cloudServices.beginRestartAndWait': () => services.beginRestartAndWait(group, live, { parameters: { roleInstances: ['*'] }, ...wait }),
  'cloudServices.beginReimageAndWait': () => services.beginReimageAndWait(group, live, { parameters: { roleInstances: ['*'] }, ...wait }),
  'cloudServices.beginRebuildAndWait': () => services.beginRebuildAndWait(group, live, { parameters: { roleInstances: ['*'] }, ...wait }),
  'cloudServices.beginPowerOffAndWait': () => services.beginPowerOffAndWait(group, live, wait),
  'cloudServices.beginStartAndWait': () => services.beginStartAndWait(group, live, wait),
  'cloudServicesUpdateDomain.beginWalkUpdateDomainAndWait': () => client.cloudServicesUpdateDomain.beginWalkUpdateDomainAndWait(group, live, 0, wait),
  'cloudServices.beginCreateOrUpdateAndWait': async () => {
    const parameters = { location: 'westeurope', properties: { packageUrl: 'https://packages.example/fresh.cspkg', configuration } };
    const created = await services.beginCreateOrUpdateAndWait(group, 'fresh', { parameters, ...wait });
    expect(created.properties.provisioningState === 'Succeeded' && created.properties.roleProfile.roles[0].sku.capacity === 2, 'two instances of Web');
  },
  'cloudServices.beginDeleteInstancesAndWait': async () => {
    await services.beginDeleteInstancesAndWait(group, 'fresh', { parameters: { roleInstances: ['Web_IN_1'] }, ...wait });
    expect((await all(client.cloudServiceRoleInstances.list(group, 'fresh'))).length === 1, 'one instance left');
  },
  'cloudServices.beginDeleteAndWait': async () => {
    await services.beginDeleteAndWait(group, 'fresh', wait);
    await refused(() => services.get(group, 'fresh'), 404, 'ResourceNotFound');
  },
  'cloudServices.get 404': () => refused(() => services.get(group, 'nobody'), 404, 'ResourceNotFound'),
});
