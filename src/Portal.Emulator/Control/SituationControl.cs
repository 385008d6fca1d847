using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Portal.Emulator.State;

namespace Portal.Emulator.Control;

/// <summary>Makes changes underneath and lists which there are: all below <c>/.emulator/situations</c>.</summary>
internal sealed class SituationControl(CloudStore store, ILogger<SituationControl> log)
{
    /// <summary>The answer, or <see langword="null"/> where there is no such address.</summary>
    public (int Status, object? Body)? Answer(HttpRequest request, string[] parts)
    {
        switch (request.Method, parts)
        {
            case ("GET", []):
                return (200, SituationChanges.All.Select(change => new { change.Name, change.Title, change.What }));
            case ("POST", [var service, var change]):
                var target = new SituationTarget(request.Query["slot"], Number(request.Query["to"]), request.Query["instance"]);
                SituationChanges.Apply(store, service, change, target);
                log.LogInformation("Changed underneath: {Change} on {Slot} of {Service}", change, target.SlotType, service);
                return (204, null);
            default:
                return null;
        }
    }

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
}
