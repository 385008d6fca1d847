using System.Text.RegularExpressions;

namespace Portal.Emulator.Subscriptions;

/// <summary>What a resource group may be called.</summary>
internal static partial class GroupNames
{
    /// <exception cref="ArmException">ARM would not take the name.</exception>
    public static string Check(string name) => Shape().IsMatch(name) ? name : throw new ArmException(ArmErrors.InvalidGroupName(name));

    [GeneratedRegex(@"^[\w().-]{0,89}[\w()-]$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Shape();
}
