import { SubscriptionClient } from '@azure/arm-resources-subscriptions';
import { all, credential, expect, options, refused, run, subscription } from './common.mjs';

const { subscriptions } = new SubscriptionClient(credential, options);

await run('arm-resources-subscriptions', {
  'subscriptions.list': async () =>
    expect((await all(subscriptions.list())).some((item) => item.subscriptionId === subscription), 'all subscriptions'),
  'subscriptions.get': async () => {
    const found = await subscriptions.get(subscription);
    expect(found.displayName && found.state === 'Enabled' && found.tenantId, 'the subscription');
  },
  'subscriptions.get 404': () =>
    refused(() => subscriptions.get('00000000-0000-4000-8000-000000000000'), 404, 'SubscriptionNotFound'),
});
