using System.Text.Json;
using Portal.Domain.Standby;

namespace Portal.Web.Standby;

/// <summary>Reads a price table. What is wrong in it is said as a sentence, so that the portal can say it at its start.</summary>
internal static class PriceFileReader
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true,
    };

    public static (PriceTable? Table, string? Problem) Read(string path)
    {
        try
        {
            var file = JsonSerializer.Deserialize<PriceFile>(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, path)), Options);
            return file is null ? (null, "it holds nothing. Copy the one that comes with the portal.") : Checked(file);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return (null, $"it cannot be read. {failure.Message}");
        }
        catch (JsonException failure)
        {
            return (null, $"it is not a price table. {failure.Message}");
        }
    }

    private static (PriceTable?, string?) Checked(PriceFile file)
    {
        if (file.Currency is not { Length: 3 } || !file.Currency.All(char.IsAsciiLetterUpper))
            return (null, $"currency is {file.Currency}. Set it to three capital letters, such as EUR.");
        if (file.PerHour.FirstOrDefault(price => price.Value is < 0 or > 10_000) is { Key: { } size, Value: var wrong })
            return (null, $"{size} costs {wrong} an hour. Set it to 0 to 10000.");
        return (new PriceTable(file.Currency, file.AsOf, file.Source, new Dictionary<string, decimal>(file.PerHour, StringComparer.OrdinalIgnoreCase)), null);
    }

    private sealed record PriceFile(string Currency, DateOnly AsOf, string Source, Dictionary<string, decimal> PerHour);
}
