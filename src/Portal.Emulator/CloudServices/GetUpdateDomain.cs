using Portal.Emulator.Protocol;
using Portal.Emulator.State;

namespace Portal.Emulator.CloudServices;

/// <summary>Reads one update domain.</summary>
internal sealed class GetUpdateDomain(CloudStore store) : IArmOperation
{
    public string Method => "GET";

    public IReadOnlyList<string> Routes => [CloudServiceRoutes.One + "/updateDomains/{domain}"];

    public ArmAnswer Answer(ArmRequest request)
    {
        var service = CloudServiceLookup.Find(store.Read(), request);
        return ArmAnswer.Ok(ListUpdateDomains.Render(service, NumberOf(service, request)));
    }

    /// <exception cref="ArmException">The path names no update domain of the service.</exception>
    internal static int NumberOf(CloudService service, ArmRequest request) =>
        int.TryParse(request["domain"], out var number) && number >= 0 && number < ListUpdateDomains.Count(service)
            ? number
            : throw new ArmException(ArmErrors.NotFound($"{service.Name}/updateDomains/{request["domain"]}"));
}
