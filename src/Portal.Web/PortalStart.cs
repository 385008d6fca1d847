using Microsoft.AspNetCore.Connections;

namespace Portal.Web;

/// <summary>What the portal says when it starts, and when it cannot.</summary>
internal static class PortalStart
{
    public static int Refuse(IReadOnlyList<string> problems)
    {
        Console.Error.WriteLine($"The portal does not start: {(problems.Count == 1 ? "a setting is wrong" : $"{problems.Count} settings are wrong")}.");
        foreach (var problem in problems)
            Console.Error.WriteLine($"  - {problem}");
        return 1;
    }

    public static async Task<int> RunAsync(WebApplication app, PortalSettings settings)
    {
        app.Lifetime.ApplicationStarted.Register(() =>
        {
            Console.WriteLine($"VIP Swap Portal: {string.Join(", ", app.Urls)}");
            Console.WriteLine(settings.Arm.IsEmbedded
                ? "It runs on the embedded cloud; no Azure account is used."
                : $"It runs on {settings.Arm.Endpoint ?? $"Azure {settings.Arm.Cloud}"}.");
            Console.WriteLine($"Its memory is in {settings.Storage.DataFolder}");
        });
        try
        {
            await app.RunAsync();
            return 0;
        }
        catch (IOException failure) when (failure.InnerException is AddressInUseException)
        {
            Console.Error.WriteLine($"The portal does not start: {failure.Message.TrimEnd('.')}. End what listens there, or start with --urls http://127.0.0.1:<another port>.");
            return 1;
        }
        catch (InvalidDataException failure)
        {
            Console.Error.WriteLine($"The portal does not start: {failure.Message}");
            return 1;
        }
    }
}
