namespace Portal.Web.Components.Controls;

/// <summary>Counts with their noun: "1 service", "14 services".</summary>
internal static class Count
{
    public static string Of(int number, string noun) => number == 1 ? $"1 {noun}" : $"{number} {noun}s";
}
