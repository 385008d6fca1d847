using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Portal.Emulator.Fabric;
using Portal.Emulator.State;

namespace Portal.Emulator.Control;

/// <summary>Makes changes underneath and lists which there are: all below <c>/.emulator/situations</c>.</summary>
internal sealed class SituationControl(CloudStore store, CloudFabric? fabric, ILogger<SituationControl> log)
{
    /// <summary>The answer, or <see langword="null"/> where there is no such address.</summary>
    public (int Status, object? Body)? Answer(HttpRequest request, string[] parts)
    {
        switch (request.Method, parts)
        {
            case ("GET", []):
                return (200, Listed());
            case ("POST", [var service, var change]) when ConnectionChange.All.FirstOrDefault(known => known.Name == change) is { } connections:
                Linger(service, connections);
                return (204, null);
            case ("POST", [var service, var change]):
                var target = new SituationTarget(request.Query["slot"], Number(request.Query["to"]), request.Query["instance"]);
                SituationChanges.Apply(store, service, change, target);
                log.LogInformation("Changed underneath: {Change} on {Slot} of {Service}", change, target.SlotType, service);
                return (204, null);
            default:
                return null;
        }
    }

    // Without listeners there are no connections.
    private IEnumerable<object> Listed() => SituationChanges.All.Select(change => new { change.Name, change.Title, change.What, change.BothSides })
        .Concat(fabric is null ? [] : ConnectionChange.All.Select(change => new { change.Name, change.Title, change.What, BothSides = true }));

    private void Linger(string service, ConnectionChange change)
    {
        if (!(fabric ?? throw ControlException.NoFabric()).Linger(service, change.Stay))
            throw new ControlException($"There is no service '{service}'.");
        log.LogInformation("Changed underneath: {Change} of {Service}", change.Name, service);
    }

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
}
