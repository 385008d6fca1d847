using Portal.Emulator.AsyncOperations;
using Portal.Emulator.CloudServices;
using Portal.Emulator.Protocol;
using Portal.Emulator.State;

namespace Portal.Emulator.Network;

/// <summary>PUT cloudServiceSlots/swap: the body names the slot the cloud service shall have afterwards.</summary>
internal sealed class SwapSlots(CloudStore store, OperationStarter starter) : IArmOperation
{
    public string Method => "PUT";

    public IReadOnlyList<string> Routes => [CloudServiceRoutes.One + "/providers/Microsoft.Network/cloudServiceSlots/swap"];

    public ArmAnswer Answer(ArmRequest request)
    {
        var slot = SlotOf(request);
        return store.Change(cloud =>
        {
            var service = CloudServiceLookup.Find(cloud, request);
            if (service.SlotType == slot)
                return (cloud, ArmAnswer.Ok());
            var pair = SwapRules.Check(cloud, service, starter.RetryAfter);
            var operation = starter.Begin(request, OperationKind.SwapSlots, service.Location, pair.Service.Id, pair.Partner.Id);
            return (cloud.With(operation), starter.Accepted(request, operation));
        });
    }

    /// <summary>Exchanges addresses and slots of both at once: nobody can see one half.</summary>
    public static Cloud Finish(Cloud cloud, AsyncOperation operation)
    {
        if (Both(cloud, operation) is not var (one, other))
            return cloud;
        cloud = Attachments.Exchange(cloud, cloud.LoadBalancersOf(one).First(), cloud.LoadBalancersOf(other).First());
        return cloud.With(one with { SlotType = other.SlotType }).With(other with { SlotType = one.SlotType });
    }

    /// <summary>The ordered accident: the production frontend has lost its address and nothing else has happened.</summary>
    public static Cloud FinishHalf(Cloud cloud, AsyncOperation operation)
    {
        if (Both(cloud, operation) is not var (one, other))
            return cloud;
        var production = one.SlotType == Slots.Production ? one : other;
        return Attachments.Detach(cloud, cloud.LoadBalancersOf(production).First());
    }

    private static (CloudService One, CloudService Other)? Both(Cloud cloud, AsyncOperation operation) =>
        operation.Targets is [var first, var second]
        && cloud.CloudServices.TryGetValue(first, out var one)
        && cloud.CloudServices.TryGetValue(second, out var other)
            ? (one, other)
            : null;

    private static string SlotOf(ArmRequest request)
    {
        var text = request.Body().TextAt("properties", "slotType")
            ?? throw new ArmException(ArmErrors.InvalidRequestContent("'properties.slotType' is missing"));
        return Slots.All.FirstOrDefault(slot => slot.Equals(text, StringComparison.OrdinalIgnoreCase))
            ?? throw new ArmException(ArmErrors.InvalidParameter("properties.slotType", $"The value '{text}' of slotType is not one of 'Production', 'Staging'."));
    }
}
