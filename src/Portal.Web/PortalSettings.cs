using System.Net;
using Portal.Arm;
using Portal.Domain.Policies;
using Portal.Domain.Swaps;
using Portal.Storage;
using Portal.Web.Probing;
using Portal.Web.Workers;

namespace Portal.Web;

/// <summary>All settings, read and checked before anything starts.</summary>
public sealed record PortalSettings(ArmOptions Arm, StorageOptions Storage, EstateOptions Estate, SwapPolicy Policy, SwapTiming Timing, IReadOnlyList<string> Problems)
{
    public ProbeOptions Probe { get; init; } = new();

    public PackageOptions Packages { get; init; } = new();

    public static PortalSettings Of(IConfiguration configuration)
    {
        var problems = new List<string>();
        var arm = Read<ArmOptions>(configuration, ArmOptions.Section, problems);
        var storage = Read<StorageOptions>(configuration, StorageOptions.Section, problems);
        var estate = Read<EstateOptions>(configuration, EstateOptions.Section, problems);
        var policy = Read<PolicyOptions>(configuration, PolicyOptions.Section, problems);
        var swap = Read<SwapOptions>(configuration, SwapOptions.Section, problems);
        var probe = Read<ProbeOptions>(configuration, ProbeOptions.Section, problems);
        var packages = Read<PackageOptions>(configuration, PackageOptions.Section, problems);
        if (arm.IsEmbedded)
            arm.Socket = storage.SocketFile;
        problems.AddRange([.. arm.Validate(), .. storage.Validate(), .. estate.Validate(), .. policy.Validate(), .. swap.Validate(), .. probe.Validate(), .. packages.Validate(), .. Addresses(configuration)]);
        return new PortalSettings(arm, storage, estate, policy.ToPolicy(), swap.ToTiming(), problems) { Probe = probe, Packages = packages };
    }

    private static T Read<T>(IConfiguration configuration, string section, List<string> problems)
        where T : new()
    {
        var options = new T();
        try
        {
            configuration.GetSection(section).Bind(options, binder => binder.ErrorOnUnknownConfiguration = true);
        }
        catch (InvalidOperationException failure)
        {
            problems.Add($"{section}: {failure.Message}{(failure.InnerException is { } inner ? $" {inner.Message}" : "")}");
        }

        return options;
    }

    /// <summary>Nobody signs in yet, so nobody but this machine may reach the portal.</summary>
    private static IEnumerable<string> Addresses(IConfiguration configuration)
    {
        foreach (var url in (configuration["Urls"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!Uri.TryCreate(url.Replace("//*", "//0.0.0.0", StringComparison.Ordinal).Replace("//+", "//0.0.0.0", StringComparison.Ordinal), UriKind.Absolute, out var address))
                yield return $"Urls holds {url}, which is not an address. Set it to something like http://127.0.0.1:5080.";
            else if (!address.IsLoopback && !(IPAddress.TryParse(address.Host, out var ip) && IPAddress.IsLoopback(ip)))
                yield return $"Urls holds {url}: without sign-in the portal answers this machine only. Set it to http://127.0.0.1:{address.Port}.";
        }
    }
}
