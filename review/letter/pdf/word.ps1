$ErrorActionPreference = 'Stop'
$why = 'neither Word nor WPS is installed'
foreach ($name in 'Word.Application', 'KWPS.Application') {
  try { $app = New-Object -ComObject $name } catch { continue }
  try {
    $app.Visible = $false
    try { $app.DisplayAlerts = 0 } catch { }
    $doc = $app.Documents.Open($env:HEFA_DOCX, $false, $true)
    $doc.ExportAsFixedFormat($env:HEFA_PDF, 17)
    $doc.Close($false)
    exit 0
  } catch {
    $why = "${name}: $($_.Exception.Message)"
  } finally {
    try { $app.Quit() } catch { }
  }
}
Write-Output $why
exit 3
