using Portal.ServicePackages.Definitions;
using Portal.ServicePackages.Packages;

namespace Portal.ServicePackages.Tests.Support;

/// <summary>Gives bent files to all readers. Whatever a reader throws comes out: it may throw nothing.</summary>
public static class FuzzRound
{
    private static readonly PackageLimits Limits = new();

    private static readonly byte[][] Definitions = [.. Sample.Names.Select(Sample.DefinitionBytes)];

    private static readonly byte[][] Configurations = [.. Sample.Names.Select(Sample.ConfigurationBytes)];

    private static readonly byte[][] Packages = [Zips.Ctp(Definitions[0]), Zips.Standard(Definitions[0], isPacked: true), Zips.Standard(Definitions[3], isPacked: false)];

    /// <summary>One input.</summary>
    /// <returns>Whether the reader understood it in spite of all.</returns>
    public static async Task<bool> RunAsync(int seed, CancellationToken cancellationToken) => (seed % 3) switch
    {
        0 => ServiceDefinitionReader.Read(Mutations.Of(Definitions[seed / 3 % Definitions.Length], seed)).Value is not null,
        1 => ServiceConfigurationReader.Read(Mutations.Of(Configurations[seed / 3 % Configurations.Length], seed)).Value is not null,
        _ => (await Spooled.ReadAsync(Mutations.Of(Packages[seed / 3 % Packages.Length], seed), Limits, cancellationToken)).Value?.Definition is not null,
    };
}
