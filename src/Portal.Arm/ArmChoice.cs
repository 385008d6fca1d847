namespace Portal.Arm;

/// <summary>Reads a word of the configuration as one of a few.</summary>
internal static class ArmChoice
{
    /// <summary>Null for anything but a name; numbers are no names.</summary>
    public static T? Parse<T>(string? text)
        where T : struct, Enum => Enum.TryParse<T>(text, ignoreCase: true, out var value) && Enum.IsDefined(value) && char.IsLetter(text!.Trim()[0])
            ? value
            : null;
}
