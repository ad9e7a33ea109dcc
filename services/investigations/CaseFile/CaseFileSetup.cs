using Marten;
using Zichtlijn.Investigations.CaseFile.Exporting;
using Zichtlijn.Platform.Messaging;

namespace Zichtlijn.Investigations.CaseFile;

/// <summary>The wiring of the file of a case as it is handed out.</summary>
internal static class CaseFileSetup
{
    public static void AddCaseFile(this WebApplicationBuilder builder) =>
        builder.Services.AddSingleton<CaseFileMaterials>().AddSingleton<CaseFileBundle>();

    public static void StoreCaseFile(this StoreOptions store) => store.Events.MapEventType<CaseFileExported>("case_file_exported");

    /// <summary>Nobody else is told that a file went out.</summary>
    public static ContractMap KeepCaseFileInside(this ContractMap map) => map.KeepInside<CaseFileExported>();
}
