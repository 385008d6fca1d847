using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using Portal.Emulator.State;

namespace Portal.Emulator.Protocol;

/// <summary>Reads what clients want of a resource, and refuses what ARM refuses.</summary>
internal static partial class Wishes
{
    /// <exception cref="ArmException">The location is missing, or the resource is in another.</exception>
    public static string Location(JsonElement body, string name, string? known)
    {
        var asked = body.TextAt("location") is { Length: > 0 } text ? text.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant()
            : throw new ArmException(ArmErrors.InvalidRequestContent("'location' is missing"));
        return known is null || ResourceIds.Same(known, asked) ? asked : throw new ArmException(ArmErrors.InvalidLocation(name, known, asked));
    }

    /// <summary>The whole set of tags, or <see langword="null"/> when the body says nothing of them.</summary>
    public static ImmutableSortedDictionary<string, string>? Tags(JsonElement body) => body.At("tags") switch
    {
        null => null,
        { ValueKind: JsonValueKind.Object } tags when tags.EnumerateObject().All(tag => tag.Value.ValueKind == JsonValueKind.String) =>
            tags.EnumerateObject().ToImmutableSortedDictionary(tag => tag.Name, tag => tag.Value.GetString()!, StringComparer.Ordinal),
        _ => throw new ArmException(ArmErrors.InvalidRequestContent("'tags' must be an object of texts")),
    };

    /// <summary>One of some words, in the spelling of ARM; <see langword="null"/> when it is absent.</summary>
    /// <exception cref="ArmException">It is another word.</exception>
    public static string? Word(JsonElement body, string[] known, params string[] path)
    {
        if (body.TextAt(path) is not { } text)
            return null;
        return known.FirstOrDefault(word => word.Equals(text, StringComparison.OrdinalIgnoreCase))
            ?? throw new ArmException(ArmErrors.InvalidParameter(string.Join('.', path), $"The value '{text}' of {path[^1]} is not one of '{string.Join("', '", known)}'."));
    }

    /// <summary>True or false; <see langword="null"/> when it is absent.</summary>
    /// <exception cref="ArmException">It is neither.</exception>
    public static bool? Flag(JsonElement body, params string[] path) => body.At(path)?.ValueKind switch
    {
        null => null,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw new ArmException(ArmErrors.InvalidRequestContent($"'{path[^1]}' must be true or false")),
    };

    /// <summary>A whole number; <see langword="null"/> when it is absent.</summary>
    /// <exception cref="ArmException">It is none.</exception>
    public static int? Number(JsonElement body, params string[] path) => body.At(path) switch
    {
        null => null,
        { ValueKind: JsonValueKind.Number } number when number.TryGetInt32(out var value) => value,
        _ => throw new ArmException(ArmErrors.InvalidRequestContent($"'{path[^1]}' must be a whole number")),
    };

    /// <summary>The id of another resource; <see langword="null"/> when it is absent.</summary>
    /// <exception cref="ArmException">It is no id of that type.</exception>
    public static string? Reference(JsonElement body, string type, params string[] path) =>
        body.TextAt(path) is not { } id ? null
        : IdShape().Match(id) is { Success: true } match && ResourceIds.Same(match.Groups["type"].Value, type) ? id
        : throw new ArmException(ArmErrors.InvalidLinkedId(string.Join('.', path), id));

    /// <exception cref="ArmException">An object on the way is something else.</exception>
    public static void Shape(JsonElement body, params string[][] objects)
    {
        foreach (var path in objects)
            if (body.At(path) is { ValueKind: not JsonValueKind.Object })
                throw new ArmException(ArmErrors.InvalidRequestContent($"'{path[^1]}' must be an object"));
    }

    /// <exception cref="ArmException">ARM would not take such a name.</exception>
    public static string Name(string type, string name) => NameShape().IsMatch(name) ? name : throw new ArmException(ArmErrors.InvalidName(type, name));

    [GeneratedRegex(@"^/subscriptions/[0-9a-f-]{36}/resourceGroups/[^/]+/providers/(?<type>[^/]+/[^/]+)/[^/]+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex IdShape();

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9._-]{0,78}[A-Za-z0-9_]$|^[A-Za-z0-9]$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NameShape();
}
