using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Portal.Emulator.Faults;
using Portal.Emulator.State;

namespace Portal.Emulator.Control;

/// <summary>Orders faults, lists them and takes them away: all below <c>/.emulator/faults</c>.</summary>
internal sealed class FaultControl(CloudStore store, FaultList faults, ILogger<FaultControl> log)
{
    private const string Catalogue = "catalogue";

    /// <summary>The answer, or <see langword="null"/> where there is no such address.</summary>
    public async Task<(int Status, object? Body)?> AnswerAsync(HttpRequest request, string[] parts, CancellationToken cancellationToken)
    {
        switch (request.Method, parts)
        {
            case ("GET", []):
                return (200, faults.All().ToDictionary(item => item.Key, item => FaultOrder.Of(item.Value), StringComparer.Ordinal));
            case ("GET", [Catalogue]):
                return (200, new { lasting = FaultCatalogue.Lasting, operations = NamedOperations.All.Select(each => new { each.Name, each.Title }), kinds = FaultCatalogue.All });
            case ("PUT", [var name]) when name != Catalogue:
                await OrderAsync(name, request, cancellationToken);
                return (204, null);
            case ("DELETE", []):
                faults.Clear();
                log.LogInformation("All ordered faults were removed");
                return (204, null);
            case ("DELETE", [var name]):
                faults.Remove(name);
                log.LogInformation("The ordered fault {Name} was removed", name);
                return (204, null);
            default:
                return null;
        }
    }

    private async Task OrderAsync(string name, HttpRequest request, CancellationToken cancellationToken)
    {
        using var body = await JsonDocument.ParseAsync(request.Body, cancellationToken: cancellationToken);
        var fault = FaultOrder.Read(body.RootElement, FaultScopes.Services(store.Read())).ToFault();
        faults.Set(name, fault);
        log.LogInformation(
            "The fault {Name} was ordered: {Fault} for {Service}, times {Times}", name, FaultCatalogue.Of(fault.Kind).Title, fault.Aim.Service ?? "every service", fault.Times?.ToString() ?? "unlimited");
    }
}
