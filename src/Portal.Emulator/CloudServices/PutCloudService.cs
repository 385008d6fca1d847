using Portal.Emulator.AsyncOperations;
using Portal.Emulator.Protocol;
using Portal.Emulator.State;

namespace Portal.Emulator.CloudServices;

/// <summary>PUT of a cloud service: deploys a new one (201) or updates one that is there (200).</summary>
internal sealed class PutCloudService(CloudStore store, OperationStarter starter) : IArmOperation
{
    public string Method => "PUT";

    public IReadOnlyList<string> Routes => [CloudServiceRoutes.One];

    public ArmAnswer Answer(ArmRequest request)
    {
        var wish = CloudServiceBody.Read(request.Body());
        wish = wish with { Package = PackageFetch.Read(wish.PackageUrl, wish.Roles) };
        return store.Change(cloud =>
        {
            var known = cloud.CloudServices.GetValueOrDefault(request.CloudServiceId);
            var changed = known is null
                ? NewDeployment.Create(cloud, request.CloudServiceId, wish, store.Now)
                : DeploymentUpdate.Apply(Preemption.Of(cloud, known, store.Now), known.Id, wish, store.Now);
            var kind = known is null ? OperationKind.Create : OperationKind.Update;
            var service = changed.CloudServices[request.CloudServiceId];
            var operation = starter.Begin(request, kind, service.Location, service.Id);
            var body = CloudServiceJson.Render(changed, service, request.ApiVersion);
            return (changed.With(operation), starter.Started(request, operation, known is null ? 201 : 200, body));
        });
    }
}
