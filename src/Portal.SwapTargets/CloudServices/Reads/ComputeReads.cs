using System.Text.Json;
using Azure;
using Azure.Core;
using Azure.ResourceManager;
using Azure.ResourceManager.Compute;
using Azure.ResourceManager.Compute.Models;
using Azure.ResourceManager.Resources;
using Portal.Arm;
using Portal.SwapTargets.CloudServices.Json;

namespace Portal.SwapTargets.CloudServices.Reads;

/// <summary>
/// Reads of the compute provider. The SDK asks and pages; the answers are read from their bytes, because the SDK's types know
/// the front ends by one spelling only and turn what is absent into defaults.
/// </summary>
internal sealed class ComputeReads(ArmClient client)
{
    public Task<CloudServiceJson> ServiceAsync(string id, CancellationToken cancellationToken) => TypedAsync(async () =>
    {
        var answer = await Service(id).GetAsync(cancellationToken);
        return Checked(ArmJson.Read<CloudServiceJson>(answer.GetRawResponse().Content));
    });

    public Task<InstanceViewJson> InstanceViewAsync(string id, CancellationToken cancellationToken) => TypedAsync(async () =>
    {
        var answer = await Service(id).GetInstanceViewAsync(cancellationToken);
        var view = ArmJson.Read<InstanceViewJson>(answer.GetRawResponse().Content);
        return view.Statuses is null && view.RoleInstance is null ? throw new JsonException("The instance view is empty.") : view;
    });

    public Task<IReadOnlyList<RoleInstanceJson>> RoleInstancesAsync(string id, CancellationToken cancellationToken) =>
        PagesAsync<CloudServiceRoleInstanceResource, RoleInstanceJson>(
            () => Service(id).GetCloudServiceRoleInstances().GetAllAsync(InstanceViewType.InstanceView, cancellationToken), cancellationToken);

    public async Task<IReadOnlyList<CloudServiceJson>> ServicesAsync(string subscription, CancellationToken cancellationToken)
    {
        var resource = client.GetSubscriptionResource(SubscriptionResource.CreateResourceIdentifier(subscription));
        var services = await PagesAsync<CloudServiceResource, CloudServiceJson>(() => resource.GetCloudServicesAsync(cancellationToken), cancellationToken);
        return [.. services.Select(Checked)];
    }

    private CloudServiceResource Service(string id) => client.GetCloudServiceResource(new ResourceIdentifier(id));

    private static CloudServiceJson Checked(CloudServiceJson service) =>
        service.Id is null ? throw new JsonException("A cloud service has no id.") : service;

    private static Task<IReadOnlyList<TJson>> PagesAsync<T, TJson>(Func<AsyncPageable<T>> list, CancellationToken cancellationToken)
        where T : notnull => TypedAsync<IReadOnlyList<TJson>>(async () =>
    {
        List<TJson> all = [];
        await foreach (var page in list().AsPages().WithCancellation(cancellationToken))
            all.AddRange(ArmJson.Read<ArmPage<TJson>>(page.GetRawResponse().Content).Value ?? throw new JsonException("The list holds no value."));
        return all;
    });

    // What the SDK throws over an answer that it does not understand says nothing of what it was.
    private static async Task<T> TypedAsync<T>(Func<Task<T>> call)
    {
        try
        {
            return await call();
        }
        catch (Exception exception) when (exception
            is ArgumentException or FormatException or InvalidOperationException or KeyNotFoundException or NullReferenceException)
        {
            throw new JsonException("The answer cannot be understood.", exception);
        }
    }
}
