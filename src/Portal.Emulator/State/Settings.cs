using System.Security.Cryptography;
using System.Text;

namespace Portal.Emulator.State;

/// <summary>The configuration settings a seeded deployment has in each role.</summary>
internal static class Settings
{
    public static IReadOnlyDictionary<string, string> Of(ServiceSeed service, DeploymentSeed deployment)
    {
        var account = service.Name.Replace("-", "", StringComparison.Ordinal);
        var settings = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["BuildNumber"] = $"{deployment.Version}.{deployment.Build}",
            ["Cache.SizeMb"] = deployment.IsStaged ? "512" : "256",
            ["Feature.NewNavigation"] = deployment.IsStaged ? "true" : "false",
            ["Logging.Level"] = "Information",
            ["Microsoft.WindowsAzure.Plugins.Diagnostics.ConnectionString"] =
                $"DefaultEndpointsProtocol=https;AccountName={account};AccountKey={FakeKey(service.Name)};EndpointSuffix=core.windows.net",
        };
        foreach (var (name, value) in deployment.Settings)
            settings[name] = value;
        return settings;
    }

    // Looks like an account key, opens nothing.
    private static string FakeKey(string name) => Convert.ToBase64String(SHA512.HashData(Encoding.UTF8.GetBytes("not a key " + name)));
}
