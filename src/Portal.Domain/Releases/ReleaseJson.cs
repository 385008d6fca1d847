using System.Text.Json;
using System.Text.Json.Serialization;
using Portal.Domain.Policies;

namespace Portal.Domain.Releases;

/// <summary>Releases and ties as the book of decisions keeps them.</summary>
internal static class ReleaseJson
{
    public const string Releases = "release";
    public const string Ties = "release.runs";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <param name="revision">Of what it takes the place of; 0 for a new one.</param>
    public static PolicyRecord Of(ReleaseRecord record, long revision = 0) => new(Releases, record.Id.Value, revision, record.At, Text(record));

    /// <param name="revision">Of the tie that it takes the place of; 0 for the first.</param>
    public static PolicyRecord Of(ReleaseTie tie, long revision) => new(Ties, IdOf(tie.Deployment), revision, tie.At, Text(tie));

    public static string IdOf(HostedServices.DeploymentId deployment) => ShortHash.Of(deployment.Value.ToUpperInvariant());

    /// <exception cref="JsonException">It was changed by hand.</exception>
    public static T Read<T>(PolicyRecord record) => JsonSerializer.Deserialize<T>(record.What, Options) ?? throw new JsonException($"{record.Kind} {record.Id} says nothing.");

    private static string Text<T>(T what) => JsonSerializer.Serialize(what, Options);
}
