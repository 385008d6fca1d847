// What every client needs: where the cloud is, a token, and one line for each operation.
export const subscription = '1f0a3c52-7d1e-4b8a-9c11-5a6b7c8d9e01';
export const group = 'rg-shop-api';
export const endpoint = process.env.CLOUD;

/** Signs in at the cloud's own token endpoint, as an application does. */
export const credential = {
  async getToken() {
    const form = new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: 'foreign-client',
      client_secret: 'anything',
      scope: 'https://management.azure.com/.default',
    });
    const answer = await fetch(`${endpoint}/contoso/oauth2/v2.0/token`, { method: 'POST', body: form });
    if (!answer.ok)
      throw new Error(`no token: ${answer.status} ${await answer.text()}`);
    const { access_token: token, expires_in: seconds } = await answer.json();
    return { token, expiresOnTimestamp: Date.now() + seconds * 1000 };
  },
};

export const options = { endpoint, retryOptions: { maxRetries: 0 } };

export async function all(pages) {
  const items = [];
  for await (const item of pages)
    items.push(item);
  return items;
}

export function expect(condition, what) {
  if (!condition)
    throw new Error(`expected ${what}`);
}

/** The error must have this status and, where it is told, this code. */
export async function refused(work, status, code) {
  try {
    await work();
  } catch (error) {
    const seen = error.code ?? error.details?.error?.code;
    expect(error.statusCode === status && (!code || seen === code), `${status} ${code}, got ${error.statusCode} ${seen}: ${error.message}`);
    return;
  }
  throw new Error(`expected ${status} ${code}, got success`);
}

/** Runs the operations in their order; what fails does not keep the others from running. */
export async function run(client, operations) {
  for (const [name, work] of Object.entries(operations)) {
    try {
      await work();
      console.log(`ok ${client} ${name}`);
    } catch (error) {
      console.log(`FAIL ${client} ${name} ${String(error.message ?? error).replace(/\s+/g, ' ').slice(0, 300)}`);
    }
  }
}
