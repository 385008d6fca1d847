import { NetworkManagementClient } from '@azure/arm-network';
import { all, credential, expect, group, options, refused, run, subscription } from './common.mjs';

const client = new NetworkManagementClient(credential, subscription, options);
const wait = { updateIntervalInMs: 50 };
const live = 'shop-api-0911';
const staged = 'shop-api-1123';
const slot = async (name) => (await client.vipSwap.get(group, name)).properties.slotType;
let instance;

const addressOf = async (service) => {
  const [frontend] = (await client.loadBalancers.get(group, `${service}-lb`)).frontendIPConfigurations;
  return { id: frontend.id, publicIPAddress: frontend.publicIPAddress.id };
};

await run('arm-network', {
  'vipSwap.list': async () => expect((await client.vipSwap.list(group, live)).value.length === 1, 'one slot'),
  'vipSwap.get': async () => expect(await slot(live) === 'Production', 'Production'),
  'vipSwap.create': async () => {
    await client.vipSwap.create(group, staged, { properties: { slotType: 'Production' } }, wait);
    expect(await slot(staged) === 'Production' && await slot(live) === 'Staging', 'exchanged slots');
  },
  'vipSwap.create 409': () =>
    refused(() => client.vipSwap.create('rg-checkout', 'checkout-1120', { properties: { slotType: 'Production' } }, wait), 409),
  'vipSwap.create 400': () => refused(() => client.vipSwap.create(group, live, { properties: { slotType: 'Blue' } }, wait), 400, 'InvalidParameter'),
  'loadBalancers.swapPublicIpAddresses': async () => {
    const [one, other] = [await addressOf(live), await addressOf(staged)];
    await client.loadBalancers.swapPublicIpAddresses('westeurope', {
      frontendIPConfigurations: [
        { id: one.id, publicIPAddress: { id: other.publicIPAddress } },
        { id: other.id, publicIPAddress: { id: one.publicIPAddress } },
      ],
    }, wait);
    expect(await slot(live) === 'Production', 'the first one in production again');
  },
  'loadBalancers.list': async () => expect((await all(client.loadBalancers.list(group))).length === 2, 'two load balancers'),
  'loadBalancers.listAll': async () => expect((await all(client.loadBalancers.listAll())).length > 2, 'all load balancers'),
  'loadBalancers.get': async () => expect((await client.loadBalancers.get(group, `${live}-lb`)).etag?.startsWith('W/'), 'an ETag'),
  'publicIPAddresses.list': async () => expect((await all(client.publicIPAddresses.list(group))).length === 2, 'two addresses'),
  'publicIPAddresses.listAll': async () => expect((await all(client.publicIPAddresses.listAll())).length > 2, 'all addresses'),
  'publicIPAddresses.listCloudServicePublicIPAddresses': async () =>
    expect((await all(client.publicIPAddresses.listCloudServicePublicIPAddresses(group, live)))[0].ipAddress, 'the address of the service'),
  'networkInterfaces.listCloudServiceNetworkInterfaces': async () => {
    const [first] = await all(client.networkInterfaces.listCloudServiceNetworkInterfaces(group, live));
    instance = first.id.split('/roleInstances/')[1].split('/')[0];
    expect(first.ipConfigurations[0].privateIPAddress, 'a private address');
  },
  'networkInterfaces.listCloudServiceRoleInstanceNetworkInterfaces': async () =>
    expect((await all(client.networkInterfaces.listCloudServiceRoleInstanceNetworkInterfaces(group, live, instance))).length === 1, 'one interface'),
  'networkInterfaces.getCloudServiceNetworkInterface': async () =>
    expect((await client.networkInterfaces.getCloudServiceNetworkInterface(group, live, instance, 'nic1')).name === 'nic1', 'the interface'),
  'publicIPAddresses.listCloudServiceRoleInstancePublicIPAddresses': async () =>
    expect((await all(client.publicIPAddresses.listCloudServiceRoleInstancePublicIPAddresses(group, live, instance, 'nic1', 'ipconfig1'))).length === 0, 'none'),
  'publicIPAddresses.createOrUpdate': async () => {
    const made = await client.publicIPAddresses.createOrUpdate(group, 'fresh-ip', {
      location: 'westeurope', publicIPAllocationMethod: 'Static', sku: { name: 'Basic' }, dnsSettings: { domainNameLabel: 'fresh' },
    }, wait);
    expect(made.ipAddress && made.dnsSettings.fqdn === 'fresh.westeurope.cloudapp.azure.com', 'an address with a name');
  },
  'publicIPAddresses.get': async () => expect((await client.publicIPAddresses.get(group, 'fresh-ip')).etag, 'an ETag'),
  'publicIPAddresses.updateTags': async () =>
    expect((await client.publicIPAddresses.updateTags(group, 'fresh-ip', { tags: { team: 'shop' } })).tags.team === 'shop', 'the tag'),
  'loadBalancers.createOrUpdate': async () => {
    const address = await client.publicIPAddresses.get(group, 'fresh-ip');
    const made = await client.loadBalancers.createOrUpdate(group, 'fresh-lb', {
      location: 'westeurope', frontendIPConfigurations: [{ name: 'front', publicIPAddress: { id: address.id } }],
    }, wait);
    expect(made.frontendIPConfigurations[0].publicIPAddress.id === address.id, 'its address');
  },
  'publicIPAddresses.delete 400': () => refused(() => client.publicIPAddresses.delete(group, 'fresh-ip', wait), 400, 'PublicIPAddressCannotBeDeleted'),
  'loadBalancers.updateTags': async () =>
    expect((await client.loadBalancers.updateTags(group, 'fresh-lb', { tags: { team: 'shop' } })).tags.team === 'shop', 'the tag'),
  'loadBalancers.delete': () => client.loadBalancers.delete(group, 'fresh-lb', wait),
  'publicIPAddresses.delete': async () => {
    await client.publicIPAddresses.delete(group, 'fresh-ip', wait);
    await refused(() => client.publicIPAddresses.get(group, 'fresh-ip'), 404, 'ResourceNotFound');
  },
});
