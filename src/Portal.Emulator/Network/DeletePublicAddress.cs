using Portal.Emulator.Protocol;
using Portal.Emulator.State;

namespace Portal.Emulator.Network;

/// <summary>DELETE of a public IP address that no frontend holds, at once.</summary>
internal sealed class DeletePublicAddress(CloudStore store) : IArmOperation
{
    public string Method => "DELETE";

    public IReadOnlyList<string> Routes => [GetPublicAddress.Route];

    public ArmAnswer Answer(ArmRequest request) => store.Change(cloud =>
    {
        if (!cloud.Addresses.TryGetValue(GetPublicAddress.IdOf(request), out var known))
            return (cloud, new ArmAnswer(204));
        ETags.Check(request, known);
        LockRules.CheckDelete(cloud, known.Id);
        if (known.FrontendId is { } frontend)
            throw new ArmException(ArmErrors.AddressCannotBeDeleted(known.Id, frontend));
        return (cloud with { Addresses = cloud.Addresses.Remove(known.Id) }, ArmAnswer.Ok());
    });
}
