using Portal.Emulator.Protocol;
using Portal.Emulator.State;

namespace Portal.Emulator.CloudServices;

/// <summary>Lists the update domains the instances are spread over.</summary>
internal sealed class ListUpdateDomains(CloudStore store) : IArmOperation
{
    public string Method => "GET";

    public IReadOnlyList<string> Routes => [CloudServiceRoutes.One + "/updateDomains"];

    public ArmAnswer Answer(ArmRequest request)
    {
        var service = CloudServiceLookup.Find(store.Read(), request);
        return ArmAnswer.Ok(new { value = Enumerable.Range(0, Count(service)).Select(number => Render(service, number)) });
    }

    internal static int Count(CloudService service) => service.Instances.Select(instance => instance.UpdateDomain).DefaultIfEmpty(0).Max() + 1;

    internal static object Render(CloudService service, int number) => new { id = $"{service.Id}/updateDomains/{number}", name = number.ToString() };
}
