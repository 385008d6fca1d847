using System.Text.Json;
using System.Text.Json.Serialization;

namespace Portal.Emulator.State;

/// <summary>The state on disk: written beside and renamed over, so that a crash leaves either the old state or the new one.</summary>
internal sealed class StateFile(string path)
{
    private static readonly JsonSerializerOptions Shape = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    public bool Exists => File.Exists(path);

    /// <exception cref="InvalidDataException">The file does not hold a state. It is left as it is.</exception>
    public Cloud Read()
    {
        try
        {
            var content = JsonSerializer.Deserialize<StateContent>(File.ReadAllBytes(path), Shape);
            return content switch
            {
                null => throw Unreadable("It is empty.", null),
                { Version: not StateContent.CurrentVersion } => throw Unreadable($"It is of version {content.Version}, not {StateContent.CurrentVersion}.", null),
                _ => content.ToCloud(),
            };
        }
        catch (Exception failure) when (failure is JsonException or NotSupportedException)
        {
            throw Unreadable(failure.Message, failure);
        }
    }

    public void Write(Cloud cloud)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder)
            Directory.CreateDirectory(folder);
        var beside = path + ".new";
        using (var stream = File.Create(beside))
        {
            JsonSerializer.Serialize(stream, StateContent.Of(cloud), Shape);
            stream.Flush(flushToDisk: true);
        }
        File.Move(beside, path, overwrite: true);
    }

    private InvalidDataException Unreadable(string reason, Exception? inner) => new(
        $"The state file '{Path.GetFullPath(path)}' of the embedded cloud cannot be read. {reason} "
        + "Mend it, put back a copy, or move it away to start from the seed again. The file was left as it is.", inner);
}
